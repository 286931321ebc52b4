UPDATE holiday SET verified = FALSE WHERE source = 'contoh, periksa SKB';
