ALTER TABLE reference_value ADD COLUMN IF NOT EXISTS topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of a service';
INSERT IGNORE INTO reference_value (kind, code, label_id, label_en, position, valid_from, valid_until, source) VALUES
('TOPIC', 'pencairan', 'Pencairan dana', 'Disbursement', 1, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'komitmen', 'Kontrak dan supplier', 'Contracts and suppliers', 2, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'belanja-pegawai', 'Belanja pegawai', 'Personnel expenses', 3, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'penerimaan', 'Penerimaan dan setoran', 'Revenue and deposits', 4, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'laporan', 'Pertanggungjawaban dan laporan', 'Accountability and reports', 5, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'anggaran', 'Anggaran', 'Budget', 6, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'akses', 'Rekening, pengguna, dan kartu', 'Accounts, users and cards', 7, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)'),
('TOPIC', 'umum', 'Layanan umum', 'General services', 8, '2020-01-01', NULL, 'pengelompokan Jejak (belum dicocokkan)');
UPDATE reference_value SET topic = CASE
    WHEN code IN ('spm-sp2d', 'koreksi-spm', 'retur-sp2d', 'up-tup', 'gup-ptup', 'kkp-digipay', 'dispensasi', 'dak-dana-desa',
      'dak-fisik', 'dana-desa') THEN 'pencairan'
    WHEN code IN ('kontrak', 'supplier') THEN 'komitmen'
    WHEN code IN ('gaji', 'tukin-uang-makan', 'skpp') THEN 'belanja-pegawai'
    WHEN code IN ('koreksi-penerimaan', 'konfirmasi-setoran', 'pengembalian-belanja', 'pajak-mpn') THEN 'penerimaan'
    WHEN code IN ('lpj', 'rekonsiliasi', 'aset', 'ikpa') THEN 'laporan'
    WHEN code IN ('revisi-dipa', 'hibah', 'blu') THEN 'anggaran'
    WHEN code IN ('rekening', 'user-sakti', 'kips') THEN 'akses'
    WHEN code IN ('konsultasi', 'permintaan-dokumen', 'pengaduan', 'saran', 'lain') THEN 'umum' END
WHERE kind = 'SERVICE' AND topic IS NULL;
