UPDATE document d JOIN interaction i ON i.id = d.interaction_id LEFT JOIN content c ON c.sha256 = d.sha256
SET d.channel = i.channel, d.reader_version = IF(d.state IN ('RECEIVED', 'READING'), NULL, c.reader_version),
  d.file_type = CASE
    WHEN d.media_type LIKE 'application/pdf%' OR (d.media_type IS NULL AND LOWER(d.name) LIKE '%.pdf') THEN 'PDF'
    WHEN d.media_type LIKE 'image/%' THEN 'IMAGE'
    WHEN d.media_type LIKE 'message/%' OR d.media_type LIKE '%ms-outlook%' OR d.media_type LIKE '%mbox%' THEN 'MAIL'
    WHEN d.media_type LIKE '%spreadsheet%' OR d.media_type LIKE '%excel%' OR d.media_type = 'text/csv' THEN 'SHEET'
    WHEN d.media_type LIKE '%presentation%' OR d.media_type LIKE '%powerpoint%' THEN 'SLIDES'
    WHEN d.media_type LIKE '%msword%' OR d.media_type LIKE '%wordprocessing%'
      OR d.media_type LIKE '%opendocument.text%' OR d.media_type LIKE '%rtf%' THEN 'WORD'
    WHEN d.media_type LIKE '%zip%' OR d.media_type LIKE '%tar%' OR d.media_type LIKE '%compress%'
      OR d.media_type LIKE '%7z%' OR d.media_type LIKE '%rar%' THEN 'ARCHIVE'
    WHEN d.media_type LIKE 'text/%' OR d.media_type LIKE '%xml%' OR d.media_type LIKE '%json%' THEN 'TEXT'
    ELSE 'OTHER' END
WHERE d.channel IS NULL;
