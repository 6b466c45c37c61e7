import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import classes from './Bell.module.css';
import { BellButton } from './BellButton.tsx';
import Panel from './centre/Panel.tsx';

/** The bell with the newest notifications under it. Open from the start: it is loaded when somebody presses the bell. */
export default function BellPopover({ unread }: { unread: number }) {
  const [opened, { close, toggle }] = useDisclosure(true);
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={400}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <BellButton unread={unread} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.panel}>
        {opened && <Panel onClose={close} unread={unread} />}
      </Popover.Dropdown>
    </Popover>
  );
}
