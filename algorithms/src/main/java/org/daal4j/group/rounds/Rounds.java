package org.daal4j.group.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.UsageException;
import org.daal4j.group.FitOfEachGroup;
import org.daal4j.group.GroupPartials;
import org.daal4j.group.GroupedFold;
import org.daal4j.model.Model;

/**
 * The passes of the fits of all groups. Between two passes the fit of each group that has not ended
 * is run from where it has saved its state, is told what the last pass has found, and asks for the
 * next: so nothing of a fit is in memory but what it saves, whichever fits are run at a time.
 *
 * @param <M> the model of a group
 */
final class Rounds<M extends Model> {

  /** Groups whose fits one thread runs one after the other. */
  private static final int CHUNK = 64;

  private final FirstPass pass;
  private final GroupedRounds.Fit<M> fit;
  private Standings standings;

  Rounds(FirstPass pass, GroupedRounds.Fit<M> fit) {
    this.pass = pass;
    this.fit = fit;
  }

  /** Makes all passes, saving the states before each but the first. */
  void run(Checkpoint checkpoint) throws IOException {
    readRows();
    standings = new Standings(pass.partials().size());
    checkpoint.restore(standings);
    AskedFold[] asked = steps(null);
    while (Arrays.stream(asked).anyMatch(fold -> fold != null)) {
      checkpoint.save(standings);
      FoldOfGroups fold = foldOf(asked);
      long kept = pass.partials().bytes() + standings.bytes();
      RoundMemory.require(
          pass.engine(), standings.size(), kept, fold.bytes(), coming(asked, fold.columns()));
      GroupPartials<PartOfGroup> found =
          pass.engine().fold(pass.packed(), GroupedFold.ofCodes(fold));
      standings.countRound();
      asked = steps(found);
    }
    pass.engine().release(pass.packed());
  }

  /** Bytes of what the next pass finds. */
  private long coming(AskedFold[] asked, int columns) {
    long bytes = 0;
    long allRows = 0;
    long largest = 0;
    int groups = 0;
    for (int place = 0; place < asked.length; place++) {
      if (asked[place] != null) {
        long rows = pass.partials().group(place).rows();
        long summary = asked[place].size().summaryBytes();
        bytes += RoundMemory.coming(rows, columns, summary);
        allRows += rows;
        largest = Math.max(largest, summary);
        groups++;
      }
    }
    return pass.packed().sparse()
        ? Math.min(
            bytes,
            RoundMemory.comingSparse(
                allRows, pass.partials().bytes(), pass.summaryBytes(), largest, groups))
        : bytes;
  }

  /** The groups with their models, once all passes were made. */
  FitOfEachGroup<M> models() {
    return new RoundGroups<>(pass, standings, fit);
  }

  /** The pass that packs is the one that a fit asks for first. */
  private void readRows() throws IOException {
    RoundEngine engine = new RoundEngine(pass);
    Standing first = new Standing();
    engine.begin(0, first);
    try {
      fit.fit(engine, pass.table(), first);
    } catch (PassWanted wanted) {
      return;
    } catch (BadInputException | UsageException e) {
      if (!engine.hasBegun()) {
        throw e;
      }
    }
  }

  /**
   * Runs the fits that have not ended.
   *
   * @param found what the last pass has found; null before the first
   * @return the folds they ask for, by group; null for those that have ended
   */
  private AskedFold[] steps(GroupPartials<PartOfGroup> found) throws IOException {
    int groups = standings.size();
    AskedFold[] asked = new AskedFold[groups];
    double[] codes = found == null ? new double[0] : found.keyCodes();
    if (found != null) {
      found.reader(); // from now on nothing changes in them
    }
    try {
      IntStream.range(0, (groups + CHUNK - 1) / CHUNK)
          .parallel()
          .forEach(
              chunk -> {
                RoundEngine engine = new RoundEngine(pass);
                IntFunction<PartOfGroup> parts = found == null ? null : found.reader();
                int end = Math.min(groups, (chunk + 1) * CHUNK);
                for (int place = chunk * CHUNK; place < end; place++) {
                  if (!standings.of(place).hasEnded()) {
                    tell(place, codes, parts);
                    asked[place] = step(engine, place);
                  }
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return asked;
  }

  /** Tells a group what the last pass has found. */
  private void tell(int place, double[] codes, IntFunction<PartOfGroup> parts) {
    if (parts == null) {
      return;
    }
    int part = Arrays.binarySearch(codes, pass.partials().code(place));
    try {
      standings.of(place).answer(parts.apply(part).part());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the fit of a group; the fold it asks for, or null when it has ended. */
  private AskedFold step(RoundEngine engine, int place) {
    Standing standing = standings.of(place);
    engine.begin(place, standing);
    try {
      fit.fit(engine, pass.table(), standing);
    } catch (PassWanted wanted) {
      return asked(wanted);
    } catch (BadInputException | UsageException e) {
      if (!engine.hasBegun()) {
        throw failure(e);
      }
      // a reason of the group, which is found again when its model is asked for
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    standing.end();
    return null;
  }

  private static AskedFold asked(PassWanted wanted) {
    try {
      return AskedFold.of(wanted.fold());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException failure(Exception e) {
    return e instanceof RuntimeException own ? own : new UncheckedIOException((IOException) e);
  }

  /** The folds of all groups that have not ended, by code. */
  private FoldOfGroups foldOf(AskedFold[] asked) {
    List<Integer> places = new ArrayList<>();
    double[] all = new double[asked.length];
    for (int place = 0; place < asked.length; place++) {
      if (asked[place] != null) {
        places.add(place);
        all[place] = pass.partials().code(place);
      }
    }
    places.sort((a, b) -> Double.compare(all[a], all[b]));
    double[] codes = places.stream().mapToDouble(place -> all[place]).toArray();
    List<AskedFold> folds = places.stream().map(place -> asked[place]).toList();
    return new FoldOfGroups(pass.packed().columns().size(), codes, folds);
  }
}
