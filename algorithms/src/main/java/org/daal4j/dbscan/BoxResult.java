package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;

/**
 * What was found in a box. A component is a set of core rows of the box that hang together, as far
 * as rows in and near the box tell.
 *
 * @param box its number
 * @param leastRows the least number of a core row of each component, {@code long[components]}
 * @param coreRows core rows of each component, {@code long[components]}
 * @param borderRows rows at the border of each component and no other, {@code long[components]}
 * @param unions different sets of components that a row is at the border of, {@code int[..][]}
 * @param unionRows rows at the border of such a set, {@code long[unions]}
 * @param linkRows numbers of core rows that other boxes know, too, {@code long[links]}
 * @param linkComponents the component of each of these here, {@code int[links]}
 * @param noiseRows rows at no border
 */
record BoxResult(
    int box,
    long[] leastRows,
    long[] coreRows,
    long[] borderRows,
    int[][] unions,
    long[] unionRows,
    long[] linkRows,
    int[] linkComponents,
    long noiseRows) {

  private static final int MOST = Integer.MAX_VALUE - 8;

  void write(DataOutput out) throws IOException {
    out.writeInt(box);
    write(out, leastRows);
    write(out, coreRows);
    write(out, borderRows);
    out.writeInt(unions.length);
    for (int[] union : unions) {
      write(out, union);
    }
    write(out, unionRows);
    write(out, linkRows);
    write(out, linkComponents);
    out.writeLong(noiseRows);
  }

  static BoxResult read(DataInput in) throws IOException {
    int box = in.readInt();
    long[] leastRows = readLongs(in);
    long[] coreRows = readLongs(in);
    long[] borderRows = readLongs(in);
    int[][] unions = new int[NumberArrays.count(in, MOST, "unions")][];
    for (int i = 0; i < unions.length; i++) {
      unions[i] = readInts(in);
    }
    return new BoxResult(
        box,
        leastRows,
        coreRows,
        borderRows,
        unions,
        readLongs(in),
        readLongs(in),
        readInts(in),
        in.readLong());
  }

  private static void write(DataOutput out, long[] numbers) throws IOException {
    out.writeInt(numbers.length);
    NumberArrays.write(out, numbers);
  }

  private static void write(DataOutput out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static long[] readLongs(DataInput in) throws IOException {
    int count = NumberArrays.count(in, MOST, "numbers");
    Growing numbers = new Growing();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readLong());
    }
    return numbers.longs();
  }

  private static int[] readInts(DataInput in) throws IOException {
    int count = NumberArrays.count(in, MOST, "numbers");
    Growing numbers = new Growing();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readInt());
    }
    return numbers.ints();
  }
}
