import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { FileClock } from '../kit/clock.ts';
import { loadConfig, type Config } from '../kit/config.ts';
import { refuseInProduction } from './installation.ts';

const fileOf = (config: Config): string => path.join(config.home, 'clock');

function moment(text: string): Date {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError('must be a moment such as 2026-03-01T09:00:00Z');
  }
  return date;
}

function set(to: Date): void {
  const config = loadConfig();
  refuseInProduction(config, 'clock set');
  mkdirSync(config.home, { recursive: true });
  const draft = `${fileOf(config)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ moment: to.toISOString(), setAt: new Date().toISOString() }));
  // Readers see the old file or the new one, never half of it.
  renameSync(draft, fileOf(config));
  console.log(to.toISOString());
}

function show(): void {
  console.log(new FileClock(fileOf(loadConfig())).now().toISOString());
}

function clear(): void {
  const config = loadConfig();
  refuseInProduction(config, 'clock clear');
  rmSync(fileOf(config), { force: true });
  console.log(new Date().toISOString());
}

/** `clock set`, `clock show`, `clock clear`. */
export function clockCommands(program: Command): void {
  const clock = program.command('clock').description('the time that the product goes by; outside production only');
  clock.command('set').description('go on from this moment').argument('<moment>', 'RFC 3339', moment).action(set);
  clock.command('show').description('print the present moment of the product').action(show);
  clock.command('clear').description("return to the system's time").action(clear);
}
