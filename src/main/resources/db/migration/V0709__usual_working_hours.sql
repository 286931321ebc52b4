INSERT IGNORE INTO working_hours (id, office_id, weekday, opens, closes, valid_from, valid_until, source) VALUES
('00000000-0000-7000-8709-000000000001', NULL, 1, '08:00:00', '15:00:00', '2020-01-01', NULL, 'standar layanan KPPN: Senin-Jumat 08.00-15.00 waktu setempat'),
('00000000-0000-7000-8709-000000000002', NULL, 2, '08:00:00', '15:00:00', '2020-01-01', NULL, 'standar layanan KPPN: Senin-Jumat 08.00-15.00 waktu setempat'),
('00000000-0000-7000-8709-000000000003', NULL, 3, '08:00:00', '15:00:00', '2020-01-01', NULL, 'standar layanan KPPN: Senin-Jumat 08.00-15.00 waktu setempat'),
('00000000-0000-7000-8709-000000000004', NULL, 4, '08:00:00', '15:00:00', '2020-01-01', NULL, 'standar layanan KPPN: Senin-Jumat 08.00-15.00 waktu setempat'),
('00000000-0000-7000-8709-000000000005', NULL, 5, '08:00:00', '15:00:00', '2020-01-01', NULL, 'standar layanan KPPN: Senin-Jumat 08.00-15.00 waktu setempat');
