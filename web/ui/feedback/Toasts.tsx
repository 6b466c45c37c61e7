import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Container of the toasts; loaded after the first page is shown. Toasts sent before wait in the store. */
export default function Toasts() {
  return <Notifications position="bottom-center" limit={3} />;
}
