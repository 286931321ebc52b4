package id.jejak.chaos;

import java.util.ArrayList;
import java.util.List;

/** All kinds of faults in the order of the rounds: those on one kind of installation follow one another. */
final class Faults {
  private static final List<Fault> ALL = all();

  private Faults() {
  }

  private static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Boundary boundary : Boundary.values()) {
      all.add(new KilledAt(boundary, true));
    }
    all.add(new KilledAt(Boundary.KEPT, false));
    all.addAll(List.of(new KilledAnywhere(), new KilledWhileStarting(), new KilledWhileRebuilding(),
        new KilledAnywhere(), new DatabaseKilled(),
        new DatabaseSlow(), new RowsLocked(), new ClaimsOfTheDead(), new StoreUnmounted(), new SenderCut(),
        new ReaderKilled(), new ReaderStands(), new ReaderBabbles(), new ReaderOutOfMemory()));
    for (SmallDisk disk : SmallDisk.values()) {
      all.add(new DiskFull(disk));
    }
    for (LineBad.Trouble trouble : LineBad.Trouble.values()) {
      all.add(new LineBad(trouble));
    }
    return List.copyOf(all);
  }

  static int kinds() {
    return ALL.size();
  }

  static Fault of(int round) {
    return ALL.get(round % ALL.size());
  }
}
