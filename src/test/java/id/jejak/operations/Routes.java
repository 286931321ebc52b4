package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import id.jejak.testing.MultipartForm;
import java.util.Map;
import java.util.Set;

/**
 * Every route of the installation, with a request that would show or change what was planted; {@code INTERACTION} and
 * the like stand for its ids.
 */
final class Routes {
  static final String PLANTED = "kuncirahasiaunik";

  /** A number that stands in what was planted. */
  static final String NUMBER = "CVR998877";

  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  /** What shows one thing, by its route: the address of what was planted. */
  static final Map<String, String> THINGS = Map.ofEntries(
      entry("GET /layanan/{id}", "/layanan/INTERACTION"),
      entry("GET /layanan/{id}/berkas", "/layanan/INTERACTION/berkas"),
      entry("GET /layanan/{id}/tanda-terima.pdf", "/layanan/INTERACTION/tanda-terima.pdf"),
      entry("GET /dokumen/{id}", "/dokumen/DOCUMENT?hal=2&q=" + PLANTED),
      entry("GET /dokumen/{id}/hal/{page}.png", "/dokumen/DOCUMENT/hal/2.png"),
      entry("GET /dokumen/{id}/unduh", "/dokumen/DOCUMENT/unduh"),
      entry("GET /dokumen/{id}/asli", "/dokumen/DOCUMENT/asli"),
      entry("GET /api/v1/interactions/{id}", "/api/v1/interactions/INTERACTION"),
      entry("GET /api/v1/interactions/{id}/messages", "/api/v1/interactions/INTERACTION/messages"),
      entry("GET /api/v1/interactions/{id}/documents", "/api/v1/interactions/INTERACTION/documents"),
      entry("GET /api/v1/interactions/{id}/documents/progress", "/api/v1/interactions/INTERACTION/documents/progress"),
      entry("GET /api/v1/interactions/{id}/thread", "/api/v1/interactions/INTERACTION/thread"),
      entry("GET /api/v1/interactions/{id}/numbers", "/api/v1/interactions/INTERACTION/numbers"),
      entry("GET /api/v1/interactions/{id}/similar", "/api/v1/interactions/INTERACTION/similar"),
      entry("GET /api/v1/interactions/{id}/links", "/api/v1/interactions/INTERACTION/links"),
      entry("GET /api/v1/events/{id}", "/api/v1/events/INTERACTION"),
      entry("GET /api/v1/documents/{id}", "/api/v1/documents/DOCUMENT"),
      entry("GET /api/v1/documents/{id}/pages/{page}", "/api/v1/documents/DOCUMENT/pages/2"),
      entry("GET /api/v1/documents/{id}/original", "/api/v1/documents/DOCUMENT/original"));

  /** What shows many things: the question that would find what was planted. */
  static final Map<String, String> LISTS = Map.ofEntries(entry("GET /", "/"),
      entry("GET /masuk", "/masuk"), entry("GET /cari", "/cari?q=" + PLANTED), entry("GET /cari/cara", "/cari/cara"),
      entry("GET /cari/mengapa", "/cari/mengapa?q=" + PLANTED + "&hasil=INTERACTION"),
      entry("GET /layanan", "/layanan"),
      entry("GET /cari/saran", "/cari/saran?q=" + PLANTED.substring(0, 6)),
      entry("GET /api/v1/search/suggestions", "/api/v1/search/suggestions?q=" + NUMBER.substring(0, 6)),
      entry("GET /jejak", "/jejak?nomor=" + NUMBER),
      entry("GET /api/v1/search/trail", "/api/v1/search/trail?number=" + NUMBER),
      entry("GET /layanan/baru", "/layanan/baru"), entry("GET /layanan/baru/satker", "/layanan/baru/satker?satker=423"),
      entry("GET /berkas", "/berkas"), entry("GET /pemberitahuan", "/pemberitahuan"),
      entry("GET /api/v1/notices", "/api/v1/notices"),
      entry("GET /api/v1/search", "/api/v1/search?q=" + PLANTED),
      entry("GET /layanan/ekspor", "/layanan/ekspor"),
      entry("GET /api/v1/ledger", "/api/v1/ledger"),
      entry("GET /api/v1/ledger/documents", "/api/v1/ledger/documents"));

  /** Questions that are too long for an address. */
  static final Map<String, Change> QUESTIONS = Map.of("POST /layanan/baru/mirip", new Change("/layanan/baru/mirip",
      FORM, "subject=Surat+" + PLANTED + "&message=pesan+" + PLANTED + "+" + NUMBER));

  /** What is for people of the office alone. */
  static final Map<String, String> MANAGING = Map.ofEntries(entry("GET /kelola", "/kelola"),
      entry("GET /kelola/orang", "/kelola/orang"), entry("GET /kelola/satker", "/kelola/satker"),
      entry("GET /api/v1/index", "/api/v1/index"), entry("GET /api/v1/index/difference", "/api/v1/index/difference"),
      entry("GET /api/v1/routes", "/api/v1/routes"), entry("GET /kelola/orang/{id}", "/kelola/orang/PERSON"),
      entry("GET /kelola/kartu", "/kelola/kartu"), entry("GET /kelola/kunci", "/kelola/kunci"),
      entry("GET /kelola/kartu/{id}", "/kelola/kartu/CARD"),
      entry("GET /kelola/pencarian", "/kelola/pencarian?teks=" + PLANTED), entry("GET /kelola/pencarian/berkas",
          "/kelola/pencarian/berkas"),
      entry("GET /kelola/pencarian/banding", "/kelola/pencarian/banding"),
      entry("GET /kelola/pencarian/banding/keadaan", "/kelola/pencarian/banding/keadaan"),
      entry("GET /kelola/pencarian/indeks", "/kelola/pencarian/indeks"),
      entry("GET /kelola/pencarian/berkas/{name}", "/kelola/pencarian/berkas/slang.tsv"),
      entry("GET /kelola/kantor", "/kelola/kantor"), entry("GET /kelola/kantor/{id}", "/kelola/kantor/OFFICE"),
      entry("GET /kelola/satker/{id}", "/kelola/satker/SATKER"), entry("GET /kelola/satker/impor",
          "/kelola/satker/impor"),
      entry("GET /kelola/satker/impor/{id}", "/kelola/satker/impor/SATKER"), entry("GET /kelola/rujukan",
          "/kelola/rujukan"),
      entry("GET /kelola/rujukan/{kind}/{code}", "/kelola/rujukan/CHANNEL/surat"), entry("GET /kelola/rujukan/libur",
          "/kelola/rujukan/libur"),
      entry("GET /kelola/rujukan/jam", "/kelola/rujukan/jam"), entry("GET /kartu", "/kartu?q=423792"),
      entry("GET /satker/{id}/kartu", "/satker/SATKER/kartu"), entry("GET /orang/{id}/foto", "/orang/PERSON/foto"),
      entry("GET /kelola/surel", "/kelola/surel"), entry("GET /kartu/{id}/surat", "/kartu/CARD/surat"),
      entry("GET /kerja", "/kerja"), entry("GET /layanan/kabar",
          "/layanan/kabar?sejak=2026-01-01T00:00:00Z"),
      entry("GET /kerja/kabar", "/kerja/kabar?sejak=2026-01-01T00:00:00Z"), entry("GET /kerja/seksi/{code}/kabar",
          "/kerja/seksi/bank/kabar?sejak=2026-01-01T00:00:00Z"),
      entry("GET /kerja/seksi/{code}", "/kerja/seksi/bank"),
      entry("GET /layanan/impor", "/layanan/impor"),
      entry("GET /layanan/impor/contoh.csv", "/layanan/impor/contoh.csv"), entry("GET /kelola/satker/tutup",
          "/kelola/satker/tutup"),
      entry("GET /layanan/impor/{id}", "/layanan/impor/SATKER"),
      entry("GET /layanan/impor/{id}/keadaan", "/layanan/impor/SATKER/keadaan"),
      entry("GET /layanan/impor/{id}/hasil.csv", "/layanan/impor/SATKER/hasil.csv"),
      entry("GET /api/v1/hand-ins/{id}", "/api/v1/hand-ins/SATKER"),
      entry("GET /api/v1/hand-ins/{id}/lines", "/api/v1/hand-ins/SATKER/lines"),
      entry("GET /satker/{id}", "/satker/SATKER"), entry("GET /kelola/webhook", "/kelola/webhook"),
      entry("GET /kelola/webhook/{id}", "/kelola/webhook/SATKER"), entry("GET /api/v1/webhooks", "/api/v1/webhooks"),
      entry("GET /api/v1/webhooks/{id}", "/api/v1/webhooks/SATKER"),
      entry("GET /api/v1/webhooks/{id}/deliveries", "/api/v1/webhooks/SATKER/deliveries"),
      entry("GET /api/v1/satkers", "/api/v1/satkers?q=423792"), entry("GET /api/v1/satkers/closed",
          "/api/v1/satkers/closed"),
      entry("GET /api/v1/satkers/{id}", "/api/v1/satkers/SATKER"), entry("GET /api/v1/satkers/{satker}/cards",
          "/api/v1/satkers/SATKER/cards"),
      entry("GET /api/v1/satker-imports/{id}", "/api/v1/satker-imports/SATKER"), entry(
          "GET /api/v1/satker-imports/{id}/lines", "/api/v1/satker-imports/SATKER/lines"),
      entry("GET /api/v1/cards", "/api/v1/cards?q=423792"), entry("GET /api/v1/cards/{id}", "/api/v1/cards/CARD"),
      entry("GET /api/v1/people", "/api/v1/people"), entry("GET /api/v1/people/{id}", "/api/v1/people/PERSON"),
      entry("GET /api/v1/reference/{kind}", "/api/v1/reference/SECTION"), entry("GET /api/v1/reference/{kind}/{code}",
          "/api/v1/reference/REJECT_REASON/lain"),
      entry("GET /api/v1/holidays", "/api/v1/holidays"), entry("GET /api/v1/office-hours", "/api/v1/office-hours"));

  /** A request that would change what was planted, or what only administrators change. */
  record Change(String path, String contentType, String body) {
  }

  static final Map<String, Change> CHANGES = Map.ofEntries(
      entry("POST /layanan/{id}/pesan", new Change("/layanan/INTERACTION/pesan", MultipartForm.TYPE, new String(
          new MultipartForm().field("message", "sisipan").file("files", "sisipan.txt", "sisipan").bytes(), UTF_8))),
      entry("POST /layanan/acara",
          new Change("/layanan/acara", MultipartForm.TYPE, new String(new MultipartForm().field(
              "subject", "sisipan").bytes(), UTF_8))),
      entry("POST /layanan/impor", new Change("/layanan/impor", MultipartForm.TYPE, new String(new MultipartForm().file(
          "file", "espm.csv", "sisipan").bytes(), UTF_8))),
      entry("POST /layanan/impor/{id}", new Change("/layanan/impor/SATKER", FORM, "")),
      entry("POST /api/v1/hand-ins", new Change("/api/v1/hand-ins?channel=espm", "text/csv", "sisipan")),
      entry("POST /api/v1/hand-ins/{id}/apply", new Change("/api/v1/hand-ins/SATKER/apply", JSON, "")),
      entry("GET /layanan/acara", new Change("/layanan/acara", FORM, "")),
      entry("POST /layanan/massal", new Change("/layanan/massal", FORM, "langkah=proses&pilih=INTERACTION:0")),
      entry("POST /layanan/{id}/proses", new Change("/layanan/INTERACTION/proses", FORM, "versi=0")),
      entry("POST /layanan/{id}/lengkapi", new Change("/layanan/INTERACTION/lengkapi", FORM, "versi=0&kalimat=x")),
      entry("POST /layanan/{id}/lengkap", new Change("/layanan/INTERACTION/lengkap", FORM, "versi=0")),
      entry("POST /layanan/{id}/selesai", new Change("/layanan/INTERACTION/selesai", FORM, "versi=0&kalimat=x")),
      entry("POST /layanan/{id}/tolak",
          new Change("/layanan/INTERACTION/tolak", FORM, "versi=0&alasan=lain&kalimat=x")),
      entry("POST /layanan/{id}/buka", new Change("/layanan/INTERACTION/buka", FORM, "versi=0&kalimat=x")),
      entry("POST /layanan/{id}/tugas", new Change("/layanan/INTERACTION/tugas", FORM, "versi=0&seksi=bank")),
      entry("POST /layanan/{id}/ambil", new Change("/layanan/INTERACTION/ambil", FORM, "versi=0&seksi=bank")),
      entry("POST /layanan/{id}/kelas", new Change("/layanan/INTERACTION/kelas", FORM, "versi=0&kelas=T")),
      entry("POST /layanan/{id}/rincian",
          new Change("/layanan/INTERACTION/rincian", FORM, "versi=0&perihal=x&kanal=surat&layanan=lain")),
      entry("POST /layanan/{id}/gabung",
          new Change("/layanan/INTERACTION/gabung", FORM, "versi=0&tiket=077-2026-000001")),
      entry("POST /layanan/{id}/pisah-lagi", new Change("/layanan/INTERACTION/pisah-lagi", FORM, "versi=0")),
      entry("POST /layanan/{id}/pecah", new Change("/layanan/INTERACTION/pecah", FORM, "versi=0&kalimat=x")),
      entry("POST /layanan/{id}/kaitkan",
          new Change("/layanan/INTERACTION/kaitkan", FORM, "versi=0&tiket=077-2026-000001")),
      entry("POST /layanan/{id}/lepas", new Change("/layanan/INTERACTION/lepas", FORM, "versi=0&lain=INTERACTION")),
      entry("POST /api/v1/interactions/{id}/start", new Change("/api/v1/interactions/INTERACTION/start", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/ask-to-complete",
          new Change("/api/v1/interactions/INTERACTION/ask-to-complete", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/completed",
          new Change("/api/v1/interactions/INTERACTION/completed", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/finish", new Change("/api/v1/interactions/INTERACTION/finish", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/reject", new Change("/api/v1/interactions/INTERACTION/reject", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/reopen", new Change("/api/v1/interactions/INTERACTION/reopen", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/assign", new Change("/api/v1/interactions/INTERACTION/assign", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/reclassify",
          new Change("/api/v1/interactions/INTERACTION/reclassify", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/describe", new Change("/api/v1/interactions/INTERACTION/describe", JSON,
          "{\"subject\":\"x\",\"channel\":\"surat\",\"serviceType\":\"lain\",\"identifiers\":[]}")),
      entry("POST /api/v1/interactions/{id}/merge", new Change("/api/v1/interactions/INTERACTION/merge", JSON,
          "{\"ticket\":\"077-2026-000001\"}")),
      entry("POST /api/v1/interactions/{id}/unmerge",
          new Change("/api/v1/interactions/INTERACTION/unmerge", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/split", new Change("/api/v1/interactions/INTERACTION/split", JSON, "{}")),
      entry("POST /api/v1/interactions/{id}/link", new Change("/api/v1/interactions/INTERACTION/link", JSON,
          "{\"ticket\":\"077-2026-000001\"}")),
      entry("POST /api/v1/interactions/{id}/unlink", new Change("/api/v1/interactions/INTERACTION/unlink", JSON, "{}")),
      entry("POST /api/v1/interactions/start", new Change("/api/v1/interactions/start", JSON,
          "{\"interactions\":[{\"id\":\"INTERACTION\",\"version\":0}]}")),
      entry("POST /api/v1/interactions/reclassify", new Change("/api/v1/interactions/reclassify", JSON,
          "{\"interactions\":[{\"id\":\"INTERACTION\",\"version\":0}],\"securityClass\":\"T\"}")),
      entry("POST /api/v1/interactions/assign", new Change("/api/v1/interactions/assign", JSON,
          "{\"interactions\":[{\"id\":\"INTERACTION\",\"version\":0}],\"section\":\"bank\"}")),
      entry("POST /kelola/orang/{id}", new Change("/kelola/orang/PERSON", FORM, "displayName=Sisipan")),
      entry("POST /kelola/orang/{id}/foto", new Change("/kelola/orang/PERSON/foto", FORM, "")),
      entry("POST /kelola/orang/{id}/foto/hapus", new Change("/kelola/orang/PERSON/foto/hapus", FORM, "")),
      entry("POST /kelola/orang/{id}/sesi/{session}/akhiri",
          new Change("/kelola/orang/PERSON/sesi/abc/akhiri", FORM, "")),
      entry("POST /kelola/kartu/{id}/blokir", new Change("/kelola/kartu/CARD/blokir", FORM, "reason=x")),
      entry("POST /kelola/kartu/{id}/buka", new Change("/kelola/kartu/CARD/buka", FORM, "")),
      entry("POST /kelola/kartu/{id}/akhiri", new Change("/kelola/kartu/CARD/akhiri", FORM, "")),
      entry("POST /kelola/kartu/{id}/perpanjang", new Change("/kelola/kartu/CARD/perpanjang", FORM, "")),
      entry("POST /kelola/kartu/{id}/serah", new Change("/kelola/kartu/CARD/serah", FORM, "")),
      entry("POST /kelola/kartu/{id}/surat", new Change("/kelola/kartu/CARD/surat", FORM, "")),
      entry("POST /kelola/kunci", new Change("/kelola/kunci", FORM, "")),
      entry("POST /kelola/kunci/{id}/akhiri", new Change("/kelola/kunci/SATKER/akhiri", FORM, "")),
      entry("POST /kelola/surel/{id}/ulang", new Change("/kelola/surel/SATKER/ulang", FORM, "")),
      entry("POST /kelola/webhook", new Change("/kelola/webhook", FORM, "")),
      entry("POST /kelola/webhook/{id}", new Change("/kelola/webhook/SATKER", FORM,
          "nama=x&alamat=https://contoh.example/&peristiwa=RECEIVED&kelas=B")),
      entry("POST /kelola/webhook/{id}/uji", new Change("/kelola/webhook/SATKER/uji", FORM, "")),
      entry("PUT /api/v1/webhooks/{id}", new Change("/api/v1/webhooks/SATKER", JSON, "{}")),
      entry("POST /api/v1/webhooks/{id}/test", new Change("/api/v1/webhooks/SATKER/test", JSON, "")),
      entry("POST /kelola/webhook/{id}/jeda", new Change("/kelola/webhook/SATKER/jeda", FORM, "")),
      entry("POST /kelola/webhook/{id}/lanjut", new Change("/kelola/webhook/SATKER/lanjut", FORM, "")),
      entry("POST /kelola/webhook/{id}/akhiri", new Change("/kelola/webhook/SATKER/akhiri", FORM, "")),
      entry("POST /kelola/webhook/{id}/rahasia", new Change("/kelola/webhook/SATKER/rahasia", FORM, "")),
      entry("POST /kelola/webhook/{id}/kiriman/{delivery}/ulang",
          new Change("/kelola/webhook/SATKER/kiriman/SATKER/ulang", FORM, "")),
      entry("POST /api/v1/webhooks", new Change("/api/v1/webhooks", JSON, "{}")),
      entry("POST /api/v1/webhooks/{id}/pause", new Change("/api/v1/webhooks/SATKER/pause", JSON, "")),
      entry("POST /api/v1/webhooks/{id}/resume", new Change("/api/v1/webhooks/SATKER/resume", JSON, "")),
      entry("POST /api/v1/webhooks/{id}/end", new Change("/api/v1/webhooks/SATKER/end", JSON, "")),
      entry("POST /api/v1/webhooks/{id}/secret", new Change("/api/v1/webhooks/SATKER/secret", JSON, "")),
      entry("POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay",
          new Change("/api/v1/webhooks/SATKER/deliveries/SATKER/replay", JSON, "")),
      entry("POST /kelola/pencarian/berkas/{name}/banding", new Change("/kelola/pencarian/berkas/slang.tsv/banding",
          FORM, "isi=a&tanya=a")),
      entry("POST /kelola/pencarian/berkas/{name}/terapkan", new Change("/kelola/pencarian/berkas/slang.tsv/terapkan",
          FORM, "isi=a")),
      entry("POST /kelola/pencarian/indeks", new Change("/kelola/pencarian/indeks", FORM, "")),
      entry("POST /kelola/pencarian/berkas/{name}", new Change("/kelola/pencarian/berkas/slang.tsv", FORM, "isi=a")),
      entry("POST /kelola/kantor", new Change("/kelola/kantor", FORM, "")),
      entry("POST /kelola/kantor/{id}", new Change("/kelola/kantor/OFFICE", FORM, "")),
      entry("POST /kelola/satker/{id}", new Change("/kelola/satker/SATKER", FORM, "")),
      entry("POST /kelola/satker/{id}/tutup", new Change("/kelola/satker/SATKER/tutup", FORM, "")),
      entry("POST /kelola/satker/impor", new Change("/kelola/satker/impor", FORM, "")),
      entry("POST /kelola/satker/impor/{id}", new Change("/kelola/satker/impor/SATKER", FORM, "")),
      entry("POST /kelola/rujukan", new Change("/kelola/rujukan", FORM, "")),
      entry("POST /kelola/rujukan/{kind}/{code}", new Change("/kelola/rujukan/CHANNEL/surat", FORM, "")),
      entry("POST /kelola/rujukan/{kind}/{code}/akhiri", new Change("/kelola/rujukan/CHANNEL/surat/akhiri", FORM, "")),
      entry("POST /kelola/rujukan/libur", new Change("/kelola/rujukan/libur", FORM, "")),
      entry("POST /kelola/rujukan/libur/daftar", new Change("/kelola/rujukan/libur/daftar", FORM,
          "tahun=2027&isi=2027-01-01;x&sumber=x&langkah=terapkan")),
      entry("POST /kelola/rujukan/libur/{id}", new Change("/kelola/rujukan/libur/SATKER", FORM, "")),
      entry("POST /kelola/rujukan/libur/{id}/batal", new Change("/kelola/rujukan/libur/SATKER/batal", FORM, "")),
      entry("POST /kelola/rujukan/jam", new Change("/kelola/rujukan/jam", FORM, "")),
      entry("POST /kelola/rujukan/jam/umum", new Change("/kelola/rujukan/jam/umum", FORM, "")),
      entry("POST /berkas/{id}/baca-ulang", new Change("/berkas/DOCUMENT/baca-ulang", FORM, "")),
      entry("POST /api/v1/interactions/{id}/messages", new Change("/api/v1/interactions/INTERACTION/messages", JSON,
          "{\"body\":\"sisipan\"}")),
      entry("PUT /api/v1/interactions/{id}/documents", new Change(
          "/api/v1/interactions/INTERACTION/documents?path=sisipan.txt", "text/plain", "sisipan")),
      entry("POST /api/v1/documents/{id}/read-again", new Change("/api/v1/documents/DOCUMENT/read-again", JSON, "")),
      entry("POST /kelola/orang/{id}/tautan", new Change("/kelola/orang/PERSON/tautan", FORM, "")),
      entry("POST /kelola/orang/{id}/status", new Change("/kelola/orang/PERSON/status", FORM, "aktif=false")),
      entry("POST /kelola/orang", new Change("/kelola/orang", FORM, "kind=NIP&login=199901012020011001")),
      entry("POST /kelola/satker", new Change("/kelola/satker", FORM, "code=111111&name=Sisipan")),
      entry("POST /api/v1/satkers", new Change("/api/v1/satkers", JSON,
          "{\"code\":\"111111\",\"name\":\"Sisipan\"}")),
      entry("PUT /api/v1/satkers/{id}", new Change("/api/v1/satkers/SATKER", JSON, "{}")),
      entry("POST /api/v1/satkers/{id}/close", new Change("/api/v1/satkers/SATKER/close", JSON, "{}")),
      entry("POST /api/v1/satkers/{satker}/cards", new Change("/api/v1/satkers/SATKER/cards", JSON,
          "{\"number\":\"SISIPAN\",\"displayName\":\"Sisipan\"}")),
      entry("POST /api/v1/satker-imports", new Change("/api/v1/satker-imports", "text/csv",
          "kode;nama\n111111;Sisipan")),
      entry("POST /api/v1/satker-imports/{id}/apply", new Change("/api/v1/satker-imports/SATKER/apply", JSON, "")),
      entry("POST /api/v1/cards/{id}/block", new Change("/api/v1/cards/CARD/block", JSON, "")),
      entry("POST /api/v1/cards/{id}/unblock", new Change("/api/v1/cards/CARD/unblock", JSON, "")),
      entry("POST /api/v1/cards/{id}/end", new Change("/api/v1/cards/CARD/end", JSON, "")),
      entry("POST /api/v1/cards/{id}/renew", new Change("/api/v1/cards/CARD/renew", JSON, "{}")),
      entry("POST /api/v1/cards/{id}/hand-over", new Change("/api/v1/cards/CARD/hand-over", JSON, "{}")),
      entry("POST /api/v1/people", new Change("/api/v1/people", JSON,
          "{\"login\":\"199901012020011001\",\"displayName\":\"Sisipan\",\"roles\":[\"STAFF\"]}")),
      entry("PUT /api/v1/people/{id}", new Change("/api/v1/people/PERSON", JSON, "{\"displayName\":\"Sisipan\"}")),
      entry("POST /api/v1/people/{id}/disable", new Change("/api/v1/people/PERSON/disable", JSON, "")),
      entry("POST /api/v1/people/{id}/enable", new Change("/api/v1/people/PERSON/enable", JSON, "")),
      entry("POST /api/v1/reference/{kind}", new Change("/api/v1/reference/CHANNEL", JSON,
          "{\"code\":\"sisipan\",\"labelId\":\"Sisipan\",\"source\":\"x\"}")),
      entry("PUT /api/v1/reference/{kind}/{code}", new Change("/api/v1/reference/CHANNEL/surat", JSON, "{}")),
      entry("POST /api/v1/reference/{kind}/{code}/end", new Change("/api/v1/reference/CHANNEL/surat/end", JSON, "{}")),
      entry("POST /api/v1/holidays", new Change("/api/v1/holidays", JSON,
          "{\"day\":\"2027-01-04\",\"name\":\"x\",\"source\":\"x\"}")),
      entry("PUT /api/v1/holidays/{id}", new Change("/api/v1/holidays/SATKER", JSON, "{}")),
      entry("POST /api/v1/holidays/{id}/take-back", new Change("/api/v1/holidays/SATKER/take-back", JSON, "")),
      entry("PUT /api/v1/office-hours", new Change("/api/v1/office-hours", JSON, "{}")),
      entry("POST /api/v1/office-hours/give-up", new Change("/api/v1/office-hours/give-up", JSON, "{}")),
      entry("POST /api/v1/events", new Change("/api/v1/events", JSON,
          "{\"channel\":\"rapat\",\"subject\":\"sisipan\"}")),
      entry("POST /api/v1/index/rebuild", new Change("/api/v1/index/rebuild", JSON, "")));

  /** What makes something of the sender's own, and {@link SendingTwiceTest} sends. */
  static final Set<String> OWN = Set.of("POST /layanan/baru", "POST /api/v1/interactions", "GET /akun",
      "POST /akun/sesi/{id}/akhiri", "GET /akun/surel", "POST /akun/surel", "GET /pemberitahuan/{id}",
      "POST /pemberitahuan/dibaca", "POST /cari/riwayat/hapus", "POST /layanan/kolom", "POST /api/v1/notices/{id}/read",
      "POST /api/v1/notices/read");

  /** What is open to whoever holds the token in the address, and to nobody else. */
  static final Set<String> BY_TOKEN = Set.of("GET /mulai/{token}", "POST /mulai/{token}", "GET /sandi/{token}",
      "POST /sandi/{token}");

  /** What holds nothing of the office: the answer to errors, and the description of the API. */
  static final Set<String> EMPTY = Set.of("* /error", "GET /api/v1/openapi", "GET /api/v1/openapi.yaml");

  private Routes() {
  }
}
