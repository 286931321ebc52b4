package id.jejak.identity;

import java.util.List;
import java.util.Optional;

/** The accounts that an installation shows to everybody on its sign-in page, because nothing in it is real. */
public interface DemoAccounts {
  /** Who, with which number and password. */
  record Account(String name, Role role, String number, String password) {
  }

  /** How many of the invented interactions are there, and how many there will be. */
  record Making(int done, int all) {
  }

  /** Empty for an installation that is used for work. */
  List<Account> shown();

  /** Empty when nothing is being made. */
  Optional<Making> making();
}
