UPDATE document_satker s JOIN document d ON d.id = s.document_id SET s.received_at = d.received_at
WHERE s.received_at IS NULL;
