UPDATE reference_value SET
  norm_amount = CASE code
    WHEN 'spm-sp2d' THEN 1 WHEN 'retur-sp2d' THEN 3 WHEN 'koreksi-spm' THEN 1 WHEN 'koreksi-penerimaan' THEN 1
    WHEN 'konfirmasi-setoran' THEN 1 WHEN 'kontrak' THEN 1 WHEN 'supplier' THEN 1 WHEN 'up-tup' THEN 1
    WHEN 'skpp' THEN 3 WHEN 'rekening' THEN 5 WHEN 'hibah' THEN 1 WHEN 'blu' THEN 1
    WHEN 'lpj' THEN 0 WHEN 'rekonsiliasi' THEN 0 END,
  norm_unit = CASE
    WHEN code = 'spm-sp2d' THEN 'WORKING_HOURS'
    WHEN code IN ('lpj', 'rekonsiliasi') THEN 'BY_PERIOD'
    WHEN code IN ('retur-sp2d', 'koreksi-spm', 'koreksi-penerimaan', 'konfirmasi-setoran', 'kontrak', 'supplier',
      'up-tup', 'skpp', 'rekening', 'hibah', 'blu') THEN 'WORKING_DAYS' END,
  basis = CASE
    WHEN code = 'spm-sp2d' THEN 'KEP-83/PB/2025 (sebelumnya KEP-57/PB/2023): 1 jam sejak unggah ADK SPM ke SPAN pukul 08.00-12.00, bukan beban puncak'
    WHEN code IN ('retur-sp2d', 'skpp') THEN 'norma lama 3 hari kerja'
    WHEN code IN ('kontrak', 'supplier') THEN 'standar layanan beberapa KPPN'
    WHEN code = 'blu' THEN 'KEP-83/PB/2025: pengesahan SP2B BLU'
    WHEN code IN ('lpj', 'rekonsiliasi') THEN 'menurut periode'
    WHEN code IN ('koreksi-spm', 'koreksi-penerimaan', 'konfirmasi-setoran', 'up-tup', 'rekening', 'hibah')
      THEN 'KEP-83/PB/2025' END,
  section = CASE
    WHEN code IN ('retur-sp2d', 'rekening') THEN 'bank'
    WHEN code IN ('koreksi-penerimaan', 'konfirmasi-setoran', 'pengembalian-belanja', 'lpj', 'rekonsiliasi', 'pajak-mpn', 'aset')
      THEN 'vera'
    WHEN code IN ('konsultasi', 'saran', 'user-sakti', 'lain') THEN 'cso'
    WHEN code = 'permintaan-dokumen' THEN 'umum'
    WHEN code = 'pengaduan' THEN 'kepala'
    ELSE 'pdms' END,
  source = CASE
    WHEN code IN ('retur-sp2d') THEN 'norma: opini Lampost (norma lama; belum diperiksa); jenis layanan: praktik KPPN'
    WHEN code IN ('skpp') THEN 'norma: laman KPPN (norma lama setempat; belum diperiksa); jenis layanan: praktik KPPN'
    WHEN code IN ('kontrak', 'supplier') THEN 'norma: beberapa laman KPPN (sumber sekunder, belum diperiksa); jenis layanan: praktik KPPN'
    WHEN code IN ('spm-sp2d', 'blu') THEN 'norma: standar layanan KPPN Jakarta V dan KPPN Cirebon; jenis layanan: praktik KPPN'
    WHEN code IN ('koreksi-spm', 'koreksi-penerimaan', 'konfirmasi-setoran', 'up-tup', 'rekening', 'hibah', 'lpj', 'rekonsiliasi')
      THEN 'norma: standar waktu layanan KPPN Watampone; jenis layanan: praktik KPPN'
    ELSE source END
WHERE kind = 'SERVICE' AND version = 0 AND norm_unit IS NULL AND section IS NULL;
