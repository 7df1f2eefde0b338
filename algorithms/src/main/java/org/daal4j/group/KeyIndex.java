package org.daal4j.group;

import java.util.Arrays;

/**
 * The keys of groups, numbered from 0 as they came and found by their bytes: in few arrays, without
 * an object a key.
 */
final class KeyIndex {

  /** Of the heap, for a key beside its bytes: place and slots, with room for more. */
  static final int KEY_BYTES = 40;

  // Of a key in the places.
  private static final int HASH = 0;
  private static final int PAGE = 1;
  private static final int START = 2;
  private static final int LENGTH = 3;
  private static final int PLACE = 4;

  private static final int PAGE_BYTES = 1 << 16;

  private byte[][] pages = {}; // bytes of keys; a key is in one page
  private int page = -1; // of the next key
  private int filled; // of that page
  private int[] places = new int[8 * PLACE]; // int[size * PLACE]
  private int[] slots = new int[16]; // 1 + number of a key, 0 for none; half of them stay free
  private int size;

  /** No keys yet. */
  KeyIndex() {}

  /** The same keys; neither sees those that are added to the other. */
  KeyIndex copy() {
    KeyIndex copy = new KeyIndex();
    copy.pages = pages.clone();
    if (page >= 0) {
      copy.pages[page] = pages[page].clone(); // the others do not change any more
    }
    copy.page = page;
    copy.filled = filled;
    copy.places = places.clone();
    copy.slots = slots.clone();
    copy.size = size;
    return copy;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The array that holds a key. */
  byte[] array(int key) {
    return pages[places[key * PLACE + PAGE]];
  }

  /** Where in its array a key begins. */
  int start(int key) {
    return places[key * PLACE + START];
  }

  /** How many bytes a key has. */
  int length(int key) {
    return places[key * PLACE + LENGTH];
  }

  /** The bytes of a key. */
  byte[] bytes(int key) {
    int start = start(key);
    return Arrays.copyOfRange(array(key), start, start + length(key));
  }

  /** The number of {@code bytes[from .. to - 1]}, a new one when they were not met before. */
  int findOrAdd(byte[] bytes, int from, int to) {
    return findOrAdd(bytes, from, to, hash(bytes, from, to));
  }

  /** The number of a key of another index, a new one when it was not met before. */
  int findOrAdd(KeyIndex other, int key) {
    int from = other.start(key);
    int hash = other.places[key * PLACE + HASH];
    return findOrAdd(other.array(key), from, from + other.length(key), hash);
  }

  private int findOrAdd(byte[] bytes, int from, int to, int hashed) {
    int slot = hashed & slots.length - 1;
    while (slots[slot] > 0) {
      int key = slots[slot] - 1;
      if (places[key * PLACE + HASH] == hashed && is(key, bytes, from, to)) {
        return key;
      }
      slot = slot + 1 & slots.length - 1;
    }
    if (size * PLACE == places.length) {
      places = Arrays.copyOf(places, Math.multiplyExact(size + (size >> 1), PLACE));
    }
    store(bytes, from, to - from);
    places[size * PLACE + HASH] = hashed;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private boolean is(int key, byte[] bytes, int from, int to) {
    int begin = start(key);
    return Arrays.equals(array(key), begin, begin + length(key), bytes, from, to);
  }

  private void store(byte[] bytes, int from, int count) {
    if (page < 0 || filled + count > pages[page].length) {
      page++;
      filled = 0;
      if (page == pages.length) {
        pages = Arrays.copyOf(pages, page + (page >> 1) + 1);
      }
      // Small while there are few keys: many summaries have one.
      int usual = page == 0 ? PAGE_BYTES >> 6 : PAGE_BYTES;
      pages[page] = new byte[Math.max(usual, count)];
    }
    System.arraycopy(bytes, from, pages[page], filled, count);
    places[size * PLACE + PAGE] = page;
    places[size * PLACE + START] = filled;
    places[size * PLACE + LENGTH] = count;
    filled += count;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int key = 0; key < size; key++) {
      int slot = places[key * PLACE + HASH] & slots.length - 1;
      while (slots[slot] > 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = key + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9; // the golden ratio spreads what differs in the last bytes only
    return hash ^ hash >>> 15;
  }
}
