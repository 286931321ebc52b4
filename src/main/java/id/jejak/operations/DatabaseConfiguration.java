package id.jejak.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The connections: the application's own, and the owner's for changes of the schema. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /** Address and accounts, known once the database takes connections. */
  record Coordinates(String url, String user, String password, String owner, String ownerPassword) {
    /** A new connection for each use. */
    DataSource asOwner() {
      return new DriverManagerDataSource(url, owner, ownerPassword);
    }

    @Override
    public String toString() {
      return "Coordinates[url=" + url + "]";
    }
  }

  @Bean
  EventClock clock(DemoMark mark) {
    return new EventClock(Clock.systemUTC(), mark::isThere);
  }

  @Bean
  Home home(Environment environment) {
    return Home.in(environment.getProperty("jejak.home", Home.ORDINARY));
  }

  /** Stops the embedded database when the last bean that uses it is gone. */
  @Bean
  DisposableBean databaseStop() {
    return DatabaseStart::end;
  }

  @Bean
  @DependsOn("databaseStop")
  Coordinates databaseCoordinates(DatabaseProperties properties, Home home) {
    if (!properties.embedded()) {
      return new Coordinates(properties.url(), properties.user(), properties.password(), properties.owner(), properties
          .ownerSecret());
    }
    EmbeddedDatabase database = DatabaseStart.begin(home).await();
    DatabaseAccounts accounts = database.accounts();
    return new Coordinates(database.url(), DatabaseAccounts.APPLICATION, accounts.applicationPassword(),
        DatabaseAccounts.OWNER, accounts.ownerPassword());
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(Coordinates coordinates) {
    return coordinates.asOwner();
  }

  @Bean
  @Primary
  HikariDataSource dataSource(Coordinates coordinates, DatabaseProperties properties) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(coordinates.url());
    source.setUsername(coordinates.user());
    source.setPassword(coordinates.password());
    source.setMaximumPoolSize(properties.connections());
    source.setMinimumIdle(4);
    source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // Rows hold UTC; without this the driver would use the zone of the machine.
    source.setDataSourceProperties(driverProperties());
    // The application's account has no rights before the schema is there: connect at the first use.
    source.setInitializationFailTimeout(-1);
    return source;
  }

  private static Properties driverProperties() {
    Properties properties = new Properties();
    properties.putAll(Map.of("timezone", "UTC", "rewriteBatchedStatements", "true", "connectTimeout", "5000"));
    return properties;
  }
}
