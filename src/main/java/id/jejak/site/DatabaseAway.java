package id.jejak.site;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that cannot be asked just now, as its connection broke or its disk is full, from other failures, whatever
 * it was wrapped in on its way up.
 */
final class DatabaseAway {
  // Of the SQL standard: connection exception.
  private static final String CONNECTION = "08";
  /** All that the pool says of a connection that broke, when it is used once more to undo what was begun. */
  private static final String CLOSED = "Connection is closed";

  /** Of MariaDB: file not written, disk full, disk full while waiting, error on write, table full. */
  private static final Set<Integer> FULL = Set.of(3, 20, 1021, 1026, 1114);
  /** What the system says of a full disk, in words of other errors of MariaDB. */
  private static final String NO_SPACE = "No space left on device";

  private DatabaseAway() {
  }

  static boolean isBehind(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // The pool says of a connection that broke only that it is closed.
      if (cause instanceof CannotCreateTransactionException || (cause instanceof SQLException sql && (isConnection(sql)
          || isFull(sql)))) {
        return true;
      }
      if (cause instanceof TransactionSystemException end && end.getOriginalException() != cause.getCause()
          && isBehind(end.getOriginalException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(SQLException failure) {
    return FULL.contains(failure.getErrorCode()) || Objects.requireNonNullElse(failure.getMessage(), "").contains(
        NO_SPACE);
  }

  private static boolean isConnection(SQLException failure) {
    return failure instanceof SQLNonTransientConnectionException || failure instanceof SQLTransientConnectionException
        || Objects.requireNonNullElse(failure.getSQLState(), "").startsWith(CONNECTION)
        || CLOSED.equals(failure.getMessage());
  }
}
