package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.Satker;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.NewInteraction;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionNotFound;
import id.jejak.knowledge.MaskKind;
import id.jejak.shared.Audience;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseDraftTest extends AnswerOffice {
  private Satker satker;

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
