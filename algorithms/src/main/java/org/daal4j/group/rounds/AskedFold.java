package org.daal4j.group.rounds;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/**
 * The fold that the fit of a group asks for, as bytes.
 *
 * @param kind its class
 * @param state what it writes
 * @param sparse whether it takes sparse rows
 * @param size of its partial
 * @param title what it does
 */
record AskedFold(
    Class<? extends Fold<?, ?>> kind,
    byte[] state,
    boolean sparse,
    PartialSize size,
    String title) {

  @SuppressWarnings("unchecked")
  static AskedFold of(Fold<?, ?> fold) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fold.write(new DataOutputStream(bytes));
    return new AskedFold(
        (Class<? extends Fold<?, ?>>) fold.getClass(),
        bytes.toByteArray(),
        fold.takesSparseRows(),
        fold.size(),
        fold.title());
  }
}
