package org.daal4j.shared;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;

/** A pass that a driver waits for. */
abstract class PassRequest {

  private final int driver;
  private Object result;
  private boolean answered;

  /**
   * Of a driver.
   *
   * @param driver its number, from 0
   */
  PassRequest(int driver) {
    this.driver = driver;
  }

  /** The number of the driver. */
  int driver() {
    return driver;
  }

  void answer(Object found) {
    result = found;
    answered = true;
  }

  boolean isAnswered() {
    return answered;
  }

  Object result() {
    return result;
  }

  /** A fold over a table, which may be packed on the way: shared with others over that table. */
  static final class OfFold extends PassRequest {

    private final Dataset rows;
    private final Fold<?, ?> fold;
    private final boolean packs;

    OfFold(int driver, Dataset rows, Fold<?, ?> fold, boolean packs) {
      super(driver);
      this.rows = rows;
      this.fold = fold;
      this.packs = packs;
    }

    Dataset rows() {
      return rows;
    }

    Fold<?, ?> fold() {
      return fold;
    }

    boolean packs() {
      return packs;
    }

    /** One that takes no sparse rows would change the blocks, and so the bits, of one that does. */
    boolean goesWith(OfFold other) {
      return rows == other.rows
          && packs == other.packs
          && fold.takesSparseRows() == other.fold.takesSparseRows();
    }
  }

  /** Any other pass, which is made for its driver alone. */
  static final class Alone extends PassRequest {

    /** Makes the pass. */
    @FunctionalInterface
    interface Body {
      /** Gives what the driver is given. */
      Object run(Engine engine) throws IOException;
    }

    private final Body body;

    Alone(int driver, Body body) {
      super(driver);
      this.body = body;
    }

    Object run(Engine engine) throws IOException {
      return body.run(engine);
    }
  }
}
