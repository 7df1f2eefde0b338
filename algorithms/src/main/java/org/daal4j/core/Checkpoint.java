package org.daal4j.core;

import java.io.IOException;

/** Where a driver leaves its state after each pass, to go on from there when it was killed. */
public interface Checkpoint {

  /** Keeps nothing. */
  Checkpoint NONE =
      new Checkpoint() {
        @Override
        public boolean restore(Portable state) {
          return false;
        }

        @Override
        public void save(Portable state) {}
      };

  /**
   * Reads the last saved state.
   *
   * @param state replaced by the saved state when there is one, else left alone
   * @return whether there was one
   */
  boolean restore(Portable state) throws IOException;

  /** Replaces the saved state, at once and entirely. */
  void save(Portable state) throws IOException;
}
