package org.daal4j.group.rounds;

import java.io.IOException;
import java.util.OptionalInt;
import org.daal4j.group.FitOfEachGroup;
import org.daal4j.group.Group;
import org.daal4j.group.GroupSource;
import org.daal4j.model.Model;

/**
 * The groups of a table whose passes were made: the end of a fit, from what it has saved last, is
 * run when the model of its group is asked for.
 *
 * @param <M> the model of a group
 */
final class RoundGroups<M extends Model> extends FitOfEachGroup<M> {

  private final FirstPass pass;
  private final Standings standings;
  private final GroupedRounds.Fit<M> fit;
  private final RoundEngine engine;

  RoundGroups(FirstPass pass, Standings standings, GroupedRounds.Fit<M> fit) {
    this.pass = pass;
    this.standings = standings;
    this.fit = fit;
    this.engine = new RoundEngine(pass);
  }

  @Override
  protected boolean hasRead() {
    return true;
  }

  @Override
  protected boolean hasBegun() {
    return engine.hasBegun();
  }

  /** Of no groups, what the fit says of no rows. */
  @Override
  protected M fit(int place) throws IOException {
    Standing standing = size() == 0 ? new Standing() : standings.of(place);
    engine.begin(place, standing);
    return fit.fit(engine, pass.table(), standing);
  }

  @Override
  public int size() {
    return standings.size();
  }

  @Override
  public Group group(int place) {
    return pass.partials().group(place);
  }

  @Override
  public GroupSource<M> another() {
    return new RoundGroups<>(pass, standings, fit);
  }

  @Override
  public OptionalInt passes() {
    return OptionalInt.of(pass.passesBefore() + 1 + standings.rounds());
  }
}
