package id.jejak.site;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a connection that broke from other failures, whatever it was wrapped in on its way up. */
final class DatabaseAway {
  // Of the SQL standard: connection exception.
  private static final String CONNECTION = "08";
  /** All that the pool says of a connection that broke, when it is used once more to undo what was begun. */
  private static final String CLOSED = "Connection is closed";

  private DatabaseAway() {
  }

  static boolean isBehind(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // The pool says of a connection that broke only that it is closed.
      if (cause instanceof CannotCreateTransactionException || (cause instanceof SQLException sql && isConnection(
          sql))) {
        return true;
      }
      if (cause instanceof TransactionSystemException end && end.getOriginalException() != cause.getCause()
          && isBehind(end.getOriginalException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnection(SQLException failure) {
    return failure instanceof SQLNonTransientConnectionException || failure instanceof SQLTransientConnectionException
        || Objects.requireNonNullElse(failure.getSQLState(), "").startsWith(CONNECTION)
        || CLOSED.equals(failure.getMessage());
  }
}
