-- An address may be a programme's own: then it takes registrations of that programme's partners alone.
ALTER TABLE inbound_addresses ADD COLUMN programme_id uuid;
ALTER TABLE inbound_addresses ADD FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id);

-- Questions that wait for one person: nobody may fill their mailbox with more of them.
CREATE INDEX inbound_mails_asked ON inbound_mails (tenant_id, membership_id, confirm_until) WHERE state = 'unconfirmed';
