package org.daal4j.group;

import java.io.IOException;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.model.Model;

/**
 * The groups of a table that was read; a group is fitted when its model is asked for, so that no
 * more than one model need be in memory.
 *
 * @param <M> the model of a group
 */
public abstract class FitOfEachGroup<M extends Model> implements GroupSource<M> {

  /** Whether rows were read, so that the groups are known. */
  protected abstract boolean hasRead();

  /** Whether the fit that ran last was given what its group's rows have come to. */
  protected abstract boolean hasBegun();

  /** Fits a group: with what was read of its rows. */
  protected abstract M fit(int place) throws IOException;

  /**
   * The model of the first group that has one; reads the rows, where that was not done.
   *
   * @throws BadInputException when none has
   */
  protected final M first() throws IOException {
    BadInputException failure = null;
    for (int i = 0; failure == null || i < size(); i++) {
      try {
        return model(i);
      } catch (BadInputException e) {
        if (!hasRead() || size() == 0) {
          throw e;
        }
        failure = failure == null ? e : failure;
      }
    }
    throw new BadInputException(
        "no group can be fitted; the first is "
            + group(0).name()
            + ", of which it is said: "
            + failure.marked(),
        failure);
  }

  /** A usage that does not fit the rows of a group is a reason of that group. */
  private M model(int place) throws IOException {
    try {
      return fit(place);
    } catch (UsageException e) {
      if (hasBegun()) {
        throw new BadInputException(e.marked(), e);
      }
      throw e;
    }
  }

  @Override
  public final FittedGroup<M> fitted(int place) throws IOException {
    try {
      return new FittedGroup<>(group(place), Optional.of(model(place)), "");
    } catch (BadInputException e) {
      return new FittedGroup<>(group(place), Optional.empty(), e.marked());
    }
  }
}
