package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.Satker;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.NewInteraction;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionNotFound;
import id.jejak.knowledge.CaseGroups;
import id.jejak.knowledge.MaskKind;
import id.jejak.shared.Audience;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.RunningJejak;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseDraftTest extends AnswerOffice {
  private Satker satker;
  @Autowired
  private CaseGroups groups;

  @BeforeEach
  void aSatker() {
    satker = satkers.add(null, office.id(), "423792", "Pengadilan Negeri Contoh", LocalDate.of(2020, 1, 1));
  }

  private InteractionView recorded(String channel, SecurityClass securityClass) {
    InteractionView interaction = interactions.record(new NewInteraction(office.id(), Set.of(satker.id()), channel,
        "retur-sp2d", "Retur Pengadilan Negeri Contoh atas nama Bapak Suharto Wijaya", Audience.SATKER, securityClass,
        clock.instant(), writer.personId(), null), writer);
    interactions.write(interaction.id(), writer, "Nomor saya 081234567890, NIK 1371012505850003.", Audience.SATKER,
        null);
    return interactions.find(interaction.id(), writer);
  }

  private InteractionView finished(String channel, SecurityClass securityClass) {
    InteractionView interaction = recorded(channel, securityClass);
    return cases.finish(new Seen(interaction.id(), interaction.version()), writer,
        "Rekening 0012345678901 milik Bapak Suharto Wijaya sudah aktif. Kirim surat ralat menurut PER-9/PB/2018.");
  }

  private static void refused(String type, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(JejakException.class, refusal -> assertThat(refusal.type())
        .isEqualTo(type));
  }

  @Test
  void givenFinishedCase_whenMadeADraft_thenWhoItWasAboutIsHidden() {
    InteractionView interaction = finished("surat", SecurityClass.B);

    CaseDrafts.Material material = drafts.material(writer, interaction.id());

    assertThat(material.form().tanya()).isEqualTo("Retur [satker] atas nama Bapak [nama]");
    assertThat(material.form().ringkas()).contains("[rekening]", "[nama]").doesNotContain("Suharto", "0012345678901");
    assertThat(material.form().langkah()).isEqualTo("Kirim surat ralat menurut PER-9/PB/2018.");
    assertThat(material.form().dasar()).isEqualTo("PER-9/PB/2018");
    assertThat(material.said()).flatExtracting(CaseDrafts.Said::pieces).extracting(CaseDrafts.Piece::hidden).contains(
        MaskKind.NAME, MaskKind.SATKER, MaskKind.PHONE, MaskKind.NIK, MaskKind.ACCOUNT);
    assertThat(material.masks()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void givenListThatTheOfficeWrote_whenMadeADraft_thenItsItemsAreTheSteps() {
    InteractionView interaction = recorded("surat", SecurityClass.B);
    interactions.write(interaction.id(), writer,
        "Setelah rekening aktif: 1. Buat surat ralat menurut PER-9/PB/2018. 2. Kirim lewat e-SPM.\nTerima kasih.",
        Audience.SATKER, null);
    cases.finish(new Seen(interaction.id(), interactions.find(interaction.id(), writer).version()), writer,
        "Retur sudah dibayar kembali. Dasar hukum: PER-9/PB/2018 dan PMK 62/2023 Pasal 17.");

    AnswerForm form = drafts.material(writer, interaction.id()).form();

    assertThat(form.ringkas()).isEqualTo("Retur sudah dibayar kembali.");
    assertThat(form.langkah()).isEqualTo("Buat surat ralat menurut PER-9/PB/2018.\nKirim lewat e-SPM.");
    assertThat(form.dasar()).isEqualTo("PER-9/PB/2018\nPMK 62/2023 Pasal 17");
  }

  @Test
  void givenNoList_whenMadeADraft_thenASentenceThatOnlyCitesIsNoStep() {
    InteractionView interaction = recorded("surat", SecurityClass.B);
    cases.finish(new Seen(interaction.id(), interaction.version()), writer,
        "Retur sudah dibayar kembali. Kirim surat ralat 1 kali. Sesuai PER-9/PB/2018.");

    assertThat(drafts.material(writer, interaction.id()).form().langkah()).isEqualTo("Kirim surat ralat 1 kali.");
  }

  private AnswerForm ready(String question) {
    return new AnswerForm("Retur", question, "Aktifkan rekeningnya.", "", null, null, "", null, null, null, null, null);
  }

  @Test
  void givenDraftOfACase_whenSaved_thenOnlyAfterTheMasksWereLookedThrough() {
    InteractionView interaction = finished("surat", SecurityClass.B);

    refused("answer-masks", () -> drafts.draft(writer, interaction.id(), ready("Retur?"), false));
    Answer draft = drafts.draft(writer, interaction.id(), ready("Retur?"), true);

    assertThat(draft.state()).isEqualTo(AnswerState.DRAFT);
    assertThat(desk.cases(writer, draft.id()).count()).isEqualTo(1);
    assertThat(desk.cases(writer, draft.id()).visible()).extracting(InteractionView::id).containsExactly(interaction
        .id());
    assertThat(drafts.suspects(writer, interaction.id(), ready("Retur untuk Bapak Suharto Wijaya?"))).extracting(
        CaseDrafts.Piece::hidden).containsExactly(MaskKind.NAME);
  }

  @Test
  void givenComplaintOrOpenOrClassifiedCase_whenMadeADraft_thenRefusedWithItsReason() {
    InteractionView complaint = finished("pengaduan", SecurityClass.B);
    InteractionView open = recorded("surat", SecurityClass.B);
    InteractionView classified = finished("surat", SecurityClass.T);

    refused("answer-from-complaint", () -> drafts.material(writer, complaint.id()));
    refused("answer-from-complaint", () -> drafts.draft(writer, complaint.id(), ready("Aduan?"), true));
    refused("answer-from-open-case", () -> drafts.material(writer, open.id()));
    refused("answer-from-classified-case", () -> drafts.material(writer, classified.id()));
    assertThatThrownBy(() -> drafts.material(administrator, open.id())).isInstanceOf(AnswerNotFound.class);
  }

  private UUID group() {
    RunningJejak.await("the problem is found", () -> jdbc.sql("SELECT COUNT(*) FROM problem WHERE office_id = ?"
        + " AND cases >= 3").param(office.id()).query(Integer.class).single() == 1);
    return jdbc.sql("SELECT id FROM problem WHERE office_id = ?").param(office.id()).query(UUID.class).single();
  }

  private InteractionView retur(String message, String resolution) {
    InteractionView interaction = interactions.record(new NewInteraction(office.id(), Set.of(satker.id()), "surat",
        "retur-sp2d", "Retur SP2D 260051301234567 rekening pasif", Audience.SATKER, SecurityClass.B, clock.instant(),
        writer.personId(), null), writer);
    interactions.write(interaction.id(), writer, message, Audience.SATKER, null);
    InteractionView written = interactions.find(interaction.id(), writer);
    return cases.finish(new Seen(written.id(), written.version()), writer, resolution);
  }

  @Test
  void givenProblem_whenMadeADraft_thenItTakesTheRichestCaseAndRestsOnAll() {
    InteractionView short1 = retur("Retur, rekening penerima pasif. Muncul error CVR015.",
        "Rekening pasif, sudah aktif.");
    InteractionView best = retur("Dana retur, rekening penerima pasif.", "Retur karena rekening penerima pasif."
        + " Aktifkan rekening di bank. Kirim surat ralat menurut PER-9/PB/2018.");
    InteractionView short2 = retur("Retur lagi, rekening Bapak Suharto Wijaya pasif.", "Rekening pasif, diaktifkan.");
    UUID group = group();

    CaseDrafts.Material material = drafts.material(writer, best.id(), group);

    assertThat(groups.cases(writer, group)).first().isEqualTo(best.id());
    assertThat(material.form().tanya()).isEqualTo("Retur SP2D [nomor] rekening pasif");
    assertThat(material.form().ringkas()).isEqualTo("Retur karena rekening penerima pasif.");
    assertThat(material.form().langkah()).contains("Kirim surat ralat");
    assertThat(material.form().sebab()).isEqualTo("Retur karena rekening penerima pasif.");
    assertThat(material.form().galat()).isEqualTo("CVR015");
    assertThat(material.form().dasar()).isEqualTo("PER-9/PB/2018");
    assertThat(material.behind()).extracting(InteractionView::id).containsExactlyInAnyOrder(short1.id(), short2.id());
    assertThat(material.others()).flatExtracting(CaseDrafts.Other::said).flatExtracting(CaseDrafts.Said::pieces)
        .extracting(CaseDrafts.Piece::hidden).contains(MaskKind.NAME);
    Answer draft = drafts.draft(writer, best.id(), group, ready("Retur?"), true);
    assertThat(desk.cases(writer, draft.id()).count()).isEqualTo(3);
    assertThat(jdbc.sql("SELECT state FROM problem WHERE id = ?").param(group).query(String.class).single()).isEqualTo(
        "DRAFTED");
  }

  @Test
  void givenProblemWithACaseThatBecameClassified_whenMadeADraft_thenWithoutIt() {
    InteractionView first = retur("Retur, rekening penerima pasif.", "Rekening pasif, sudah aktif.");
    InteractionView second = retur("Dana retur, rekening penerima pasif.", "Rekening pasif, sudah aktif kembali.");
    retur("Dana retur, rekening penerima pasif.", "Rekening pasif, sudah aktif lagi.");
    UUID group = group();
    jdbc.sql("UPDATE interaction SET security_class = 'T' WHERE id = ?").param(first.id()).update();

    assertThat(drafts.material(writer, second.id(), group).behind()).hasSize(1);
    assertThat(drafts.material(writer, second.id(), group).behind()).extracting(InteractionView::id)
        .doesNotContain(first
            .id());
    refused("answer-from-classified-case", () -> drafts.material(writer, first.id(), group));
  }

  @Test
  void givenCaseBehindAnAnswer_whenItsClassRises_thenItIsCountedAndNotShownToThoseWhoMayNotSeeIt() {
    InteractionView interaction = finished("surat", SecurityClass.B);
    Answer draft = drafts.draft(writer, interaction.id(), ready("Retur?"), true);
    jdbc.sql("UPDATE interaction SET security_class = 'SR' WHERE id = ?").param(interaction.id()).update();

    AnswerDesk.Cases behind = desk.cases(judge, draft.id());

    assertThat(behind.count()).isEqualTo(1);
    assertThat(behind.visible()).isEmpty();
    assertThatThrownBy(() -> drafts.material(judge, interaction.id())).isInstanceOf(InteractionNotFound.class);
  }
}
