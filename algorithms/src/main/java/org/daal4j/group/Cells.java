package org.daal4j.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Many byte sequences that grow and vanish, in few arrays: a sequence is a chain of cells of the
 * same size, which lie in pages. So the collector has nearly no objects to look at or to move, and
 * room that one sequence leaves is taken by others.
 *
 * <p>A chain is three consecutive numbers of an array of its owner: the first cell, the last, and
 * how many bytes there are; an empty one is {@value #NONE}, {@value #NONE}, 0. In a cell its
 * successor comes first, then bytes.
 *
 * <p>Pages may be those of another instance too: who writes to one of them copies it before.
 */
final class Cells {

  /** Of a chain, after its first cell. */
  static final int LAST = 1;

  /** Of a chain, after its last cell. */
  static final int BYTES = 2;

  /** No cell. */
  static final int NONE = -1;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Less than half of the least region of G1, which gives larger arrays whole regions: two. */
  private static final int PAGE_SHIFT = 18;

  private static final int PAGE_BYTES = 1 << PAGE_SHIFT;
  private static final int FIRST_BYTES = 1 << 12; // of the first page, which grows
  private static final int LINK = Integer.BYTES;

  private final int cellShift; // a cell has 2^cellShift bytes
  private final int payload; // bytes of a cell without its link
  private final int pageShift; // a page has 2^pageShift cells
  private byte[][] pages = {};
  private boolean[] shared = {};
  private boolean lent; // whether another instance has all pages
  private int made; // cells that were ever in use
  private int free = NONE; // the first of a chain of cells that are no more
  private long used; // cells

  /**
   * Without a chain.
   *
   * @param cellBytes of a cell: a power of 2, from 8 to a page
   */
  Cells(int cellBytes) {
    cellShift = Integer.numberOfTrailingZeros(cellBytes);
    payload = cellBytes - LINK;
    pageShift = PAGE_SHIFT - cellShift;
  }

  /** The same chains at the same places; neither sees what becomes of those of the other. */
  Cells copy() {
    Arrays.fill(shared, true);
    lent = true;
    Cells copy = new Cells(1 << cellShift);
    copy.pages = pages.clone();
    copy.shared = shared.clone();
    copy.made = made;
    copy.free = free;
    copy.used = used;
    return copy;
  }

  /** Bytes of all cells in use. */
  long usedBytes() {
    return used << cellShift;
  }

  /** Bytes of the heap; none for pages that another instance has as well and may be left to it. */
  long heldBytes() {
    long held = 0;
    for (int page = 0; page < pages.length; page++) {
      held += pages[page] == null || lent && shared[page] ? 0 : pages[page].length;
    }
    return held;
  }

  /** Appends {@code source[from .. from + length - 1]} to a chain. */
  void append(int[] chain, int at, byte[] source, int from, int length) {
    int bytes = chain[at + BYTES];
    chain[at + BYTES] = Math.addExact(bytes, length);
    int last = chain[at + LAST];
    int filled = bytes % payload;
    int room = filled == 0 ? 0 : payload - filled;
    int next = from;
    int end = from + length;
    while (next < end) {
      if (room == 0) {
        int cell = allocate();
        if (last == NONE) {
          chain[at] = cell;
        } else {
          link(last, cell);
        }
        last = cell;
        room = payload;
      }
      int taken = Math.min(room, end - next);
      byte[] page = writable(last);
      System.arraycopy(source, next, page, end(last) - room, taken);
      next += taken;
      room -= taken;
    }
    chain[at + LAST] = last;
  }

  /** Copies all bytes of a chain to the start of {@code target}. */
  void read(int[] chain, int at, byte[] target) {
    int bytes = chain[at + BYTES];
    int cell = chain[at];
    for (int done = 0; done < bytes; done += payload) {
      byte[] page = pages[cell >>> pageShift];
      System.arraycopy(page, end(cell) - payload, target, done, Math.min(payload, bytes - done));
      cell = (int) INTS.get(page, end(cell) - payload - LINK);
    }
  }

  /** Makes a chain empty. */
  void clear(int[] chain, int at) {
    if (chain[at] != NONE) {
      link(chain[at + LAST], free);
      free = chain[at];
      used -= (chain[at + BYTES] + payload - 1) / payload;
    }
    chain[at] = NONE;
    chain[at + LAST] = NONE;
    chain[at + BYTES] = 0;
  }

  private int allocate() {
    used++;
    if (free != NONE) {
      int cell = free;
      free = (int) INTS.get(pages[cell >>> pageShift], end(cell) - payload - LINK);
      return cell;
    }
    int cell = made;
    made = Math.incrementExact(made);
    int page = cell >>> pageShift;
    if (page == pages.length) {
      int pagesAhead = Math.max(1, pages.length + (pages.length >> 1));
      pages = Arrays.copyOf(pages, pagesAhead + 1);
      shared = Arrays.copyOf(shared, pagesAhead + 1);
    }
    if (pages[page] == null) {
      pages[page] = new byte[page == 0 ? FIRST_BYTES : PAGE_BYTES];
    } else if (end(cell) > pages[page].length) { // the first page
      pages[page] = Arrays.copyOf(pages[page], 4 * pages[page].length);
      shared[page] = false;
    }
    return cell;
  }

  private void link(int cell, int next) {
    INTS.set(writable(cell), end(cell) - payload - LINK, next);
  }

  /** Where in its page a cell ends. */
  private int end(int cell) {
    return ((cell & (1 << pageShift) - 1) + 1) << cellShift;
  }

  private byte[] writable(int cell) {
    int page = cell >>> pageShift;
    if (shared[page]) {
      pages[page] = pages[page].clone();
      shared[page] = false;
    }
    return pages[page];
  }
}
