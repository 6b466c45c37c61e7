import { mount, type Mounted } from '../../kit/http.ts';
import { presentSettings } from './present-settings.ts';
import { dealSettings } from './settings.ts';
import { changeSettings } from './settings-change.ts';
import { settingsColumns } from './settings-columns.ts';
import { dealSettingsContract } from './settings.contract.ts';

export const settingsRoutes: Mounted = mount(dealSettingsContract, {
  readDealSettings: async (ctx) => presentSettings(ctx, await dealSettings(ctx)),
  updateDealSettings: async (ctx, { ifMatch, body }) =>
    presentSettings(ctx, await changeSettings(ctx, ifMatch, settingsColumns(body))),
});
