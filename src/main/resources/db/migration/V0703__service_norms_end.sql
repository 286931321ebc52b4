UPDATE reference_value SET valid_until = CASE code WHEN 'dak-dana-desa' THEN '2025-12-31' ELSE '2024-12-31' END
WHERE kind = 'SERVICE' AND code IN ('retur-sp2d', 'skpp', 'dak-dana-desa') AND valid_from = '2020-01-01' AND version = 0;
