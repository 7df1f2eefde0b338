package org.daal4j.shared;

import java.io.DataInput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Sendable;

/** What was sent to a task, rebuilt there. */
public final class Rebuilt {

  private Rebuilt() {}

  /**
   * Rebuilds it by the constructor that takes a {@link DataInput}.
   *
   * @throws IOException when the bytes are not what its {@code write} writes
   */
  public static <T extends Sendable> T of(Class<? extends T> type, DataInput in)
      throws IOException {
    try {
      return type.getConstructor(DataInput.class).newInstance(in);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new PassFailedException(type.getName() + " was not rebuilt: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new PassFailedException(
          type.getName() + " needs a public constructor of a DataInput, in a public class", e);
    }
  }
}
