package id.jejak.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseAwayTest {
  private static JpaSystemException behind(SQLException failure) {
    return new JpaSystemException(new IllegalStateException("Unable to rollback against JDBC Connection", failure));
  }

  @Test
  void givenConnectionThatBrokeBeforeItWasUndone_thenTheDatabaseIsAway() {
    assertThat(DatabaseAway.isBehind(behind(new SQLException("Connection is closed")))).isTrue();
  }

  @Test
  void givenFullDiskOfTheDatabase_thenTheDatabaseIsAway() {
    assertThat(DatabaseAway.isBehind(behind(new SQLException("The table 'document' is full", "HY000", 1114)))).isTrue();
    assertThat(DatabaseAway.isBehind(behind(new SQLException(
        "Got error 28 \"No space left on device\" from storage engine InnoDB", "HY000", 1030)))).isTrue();
  }

  @Test
  void givenAnotherFailureOfTheDatabase_thenItIsNot() {
    assertThat(DatabaseAway.isBehind(behind(new SQLException("Data too long for column", "22001")))).isFalse();
  }
}
