INSERT IGNORE INTO reference_value (kind, code, label_id, label_en, position, valid_from, valid_until, source, norm_amount, norm_unit, basis, section) VALUES
('SERVICE', 'retur-sp2d', 'Retur SP2D', 'Retur SP2D', 2, '2025-01-01', NULL, 'norma: standar waktu layanan KPPN Watampone (hari mulai belum diperiksa)', 2, 'WORKING_DAYS', 'KEP-83/PB/2025: surat pemberitahuan dan ralat retur', 'bank'),
('SERVICE', 'skpp', 'SKPP', 'SKPP', 15, '2025-01-01', NULL, 'norma: standar waktu layanan KPPN Watampone (hari mulai belum diperiksa)', 1, 'WORKING_DAYS', 'KEP-83/PB/2025', 'pdms'),
('SERVICE', 'dak-fisik', 'DAK Fisik', 'DAK Fisik', 25, '2026-01-01', NULL, 'norma: standar waktu layanan KPPN Watampone', 7, 'WORKING_DAYS', 'KEP-83/PB/2025', 'bank'),
('SERVICE', 'dana-desa', 'Dana Desa', 'Dana Desa', 25, '2026-01-01', NULL, 'norma: standar waktu layanan KPPN Watampone', 2, 'WORKING_DAYS', 'KEP-83/PB/2025', 'bank');
