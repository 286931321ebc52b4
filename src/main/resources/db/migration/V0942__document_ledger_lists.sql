ALTER TABLE document
  ADD INDEX IF NOT EXISTS document_page_type (office_id, file_type, received_at, id, audience, security_class),
  ADD INDEX IF NOT EXISTS document_page_channel (office_id, channel, received_at, id, audience, security_class),
  ADD INDEX IF NOT EXISTS document_page_reader (office_id, reader_version, received_at, id, audience, security_class),
  ADD INDEX IF NOT EXISTS document_pace (office_id, state, changed_at, audience, security_class);
