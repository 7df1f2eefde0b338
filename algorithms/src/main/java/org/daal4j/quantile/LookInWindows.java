package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;

/** The pass that looks into windows. */
public final class LookInWindows implements Fold<WindowSums, WindowSums> {

  /** Values that all sketches of a partial may tell of together, where there are few windows. */
  private static final int VALUES = 1 << 16;

  private static final int MOST_LIMIT = 1 << 24;
  private static final int LEAST = 256;
  private static final int MOST = 1 << 14;

  private final List<Window> windows;
  private final int limit;

  /** Reads what {@link #write} has written. */
  public LookInWindows(DataInput in) throws IOException {
    limit = NumberArrays.count(in, MOST_LIMIT, "values of a sketch");
    List<Window> read = new ArrayList<>();
    for (int left = NumberArrays.count(in, 1 << 28, "windows"); left > 0; left--) {
      read.add(Window.read(in));
    }
    windows = List.copyOf(read);
  }

  LookInWindows(List<Window> windows) {
    this(windows, Math.max(LEAST, Math.min(MOST, VALUES / Math.max(1, windows.size()))));
  }

  /**
   * With sketches of a size.
   *
   * @param limit how many values each may tell of; a window that has no more distinct ones is told
   *     exactly
   */
  public LookInWindows(List<Window> windows, int limit) {
    this.windows = List.copyOf(windows);
    this.limit = limit;
  }

  /** How many windows there are. */
  public int count() {
    return windows.size();
  }

  @Override
  public WindowSums newPartial() {
    return new WindowSums(windows, limit);
  }

  @Override
  public WindowSums finish(WindowSums merged) {
    return merged;
  }

  @Override
  public PartialSize size() {
    long bytes = windows.size() * RankSketch.bytes(limit);
    return new PartialSize(windows.size(), p -> bytes, p -> 0);
  }

  @Override
  public String title() {
    return "order statistics";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(limit);
    out.writeInt(windows.size());
    for (Window window : windows) {
      window.write(out);
    }
  }
}
