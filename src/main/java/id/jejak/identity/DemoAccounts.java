package id.jejak.identity;

import java.util.List;

/** The accounts that an installation shows to everybody on its sign-in page, because nothing in it is real. */
public interface DemoAccounts {
  /** Who, with which number and password. */
  record Account(String name, Role role, String number, String password) {
  }

  /** Empty for an installation that is used for work. */
  List<Account> shown();
}
