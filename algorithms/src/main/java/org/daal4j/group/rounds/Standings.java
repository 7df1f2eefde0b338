package org.daal4j.group.rounds;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** Where the fits of all groups stand between two passes, in the order of the groups. */
final class Standings implements Portable {

  private static final int FORMAT = 0x47520001;

  private static final Setting RESUME = Setting.named("resume");

  private final Standing[] groups;
  private int rounds;

  /** Of so many groups, none of which has begun. */
  Standings(int count) {
    groups = new Standing[count];
    Arrays.setAll(groups, place -> new Standing());
  }

  int size() {
    return groups.length;
  }

  Standing of(int place) {
    return groups[place];
  }

  /** Passes over packed rows so far. */
  int rounds() {
    return rounds;
  }

  void countRound() {
    rounds++;
  }

  /** Bytes of the heap. */
  long bytes() {
    return Arrays.stream(groups).mapToLong(Standing::bytes).sum();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(groups.length);
    out.writeInt(rounds);
    for (Standing group : groups) {
      group.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not the saved states of groups of this version");
    }
    int count = in.readInt();
    if (count != groups.length) {
      throw new UsageException(
          "the saved state is of "
              + count
              + " groups, this run has "
              + groups.length
              + ": start anew without "
              + RESUME);
    }
    rounds = NumberArrays.count(in, Integer.MAX_VALUE, "passes");
    for (Standing group : groups) {
      group.read(in);
    }
  }
}
