package id.jejak.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database. Without a {@code url} Jejak starts its own.
 *
 * @param url JDBC address of a MariaDB server, {@code jdbc:mariadb://host:3306/jejak}
 * @param user the application's account; it gets its rights table by table, and may only add to the audit trail
 * @param ownerUser owns and changes the schema and may grant; the same as {@code user} where there is only one account
 * @param connections largest number of connections
 */
@Validated
@ConfigurationProperties(prefix = "jejak.database", ignoreUnknownFields = false)
record DatabaseProperties(@DefaultValue("") String url, @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String ownerUser, @DefaultValue("") String ownerPassword, @DefaultValue("20") int connections) {
  boolean embedded() {
    return url.isBlank();
  }

  String owner() {
    return ownerUser.isBlank() ? user : ownerUser;
  }

  String ownerSecret() {
    return ownerUser.isBlank() ? password : ownerPassword;
  }

  @Override
  public String toString() {
    return "DatabaseProperties[url=" + url + ", user=" + user + "]";
  }
}
