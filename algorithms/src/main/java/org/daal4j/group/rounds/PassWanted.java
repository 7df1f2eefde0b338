package org.daal4j.group.rounds;

import org.daal4j.core.Fold;

/** Ends the run of a fit at a pass that is not made yet; the fit is run again once it is. */
final class PassWanted extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Fold<?, ?> fold;

  PassWanted(Fold<?, ?> fold) {
    super("a pass is to be made: " + fold.title(), null, false, false);
    this.fold = fold;
  }

  Fold<?, ?> fold() {
    return fold;
  }
}
