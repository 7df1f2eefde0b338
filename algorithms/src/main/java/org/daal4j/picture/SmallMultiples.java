package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.picture.Picture.Drawing;

/**
 * A grid of small plots of one kind, each with the scales of its own or with scales shared by all.
 * At most {@value #MOST} are drawn. Immutable; each method returns a grid with something more.
 */
public final class SmallMultiples {

  /** Pixels of each. */
  static final int WIDTH = 154;

  static final int MOST = 200;

  private final String title;
  private final String each;
  private final List<Plot> plots;
  private final List<String> captions;
  private final boolean sharedX;
  private final boolean sharedY;

  /**
   * Without a plot yet.
   *
   * @param each what each of the plots is of, as {@code column}: the name of the first column of
   *     their data
   */
  public SmallMultiples(String title, String each) {
    this(title, each, List.of(), List.of(), false, false);
  }

  private SmallMultiples(
      String title,
      String each,
      List<Plot> plots,
      List<String> captions,
      boolean sharedX,
      boolean sharedY) {
    this.title = title;
    this.each = each;
    this.plots = plots;
    this.captions = captions;
    this.sharedX = sharedX;
    this.sharedY = sharedY;
  }

  /**
   * With a plot more, and a sentence about it for whoever does not see it.
   *
   * @throws IllegalArgumentException if it is of another kind than the plots before it
   */
  public SmallMultiples plot(Plot plot, String caption) {
    if (!plots.isEmpty() && plots.get(0).getClass() != plot.getClass()) {
      throw new IllegalArgumentException("Small multiples are plots of one kind");
    }
    List<Plot> morePlots = new ArrayList<>(plots);
    morePlots.add(plot);
    List<String> moreCaptions = new ArrayList<>(captions);
    moreCaptions.add(caption);
    return new SmallMultiples(
        title, each, List.copyOf(morePlots), List.copyOf(moreCaptions), sharedX, sharedY);
  }

  /** With one horizontal scale for all. */
  public SmallMultiples sharedX() {
    return new SmallMultiples(title, each, plots, captions, true, sharedY);
  }

  /** With one vertical scale for all. */
  public SmallMultiples sharedY() {
    return new SmallMultiples(title, each, plots, captions, sharedX, true);
  }

  /** The picture; {@code caption} says in a sentence what all of them show. */
  public Picture picture(String caption) {
    Range across = Range.NONE;
    Range up = Range.NONE;
    for (Plot plot : plots) {
      across = sharedX ? across.and(plot.across()) : across;
      up = sharedY ? up.and(plot.up()) : up;
    }
    List<Drawing> drawings = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < plots.size(); i++) {
      if (i < MOST) {
        drawings.add(plots.get(i).small(captions.get(i), across, up));
      }
      titles.add(plots.get(i).title());
      tables.add(plots.get(i).data());
    }
    List<String> notes =
        plots.size() <= MOST
            ? List.of()
            : List.of("The first " + MOST + " of " + Figures.count(plots.size()) + " are drawn.");
    return Picture.grid(title, caption, notes, drawings, Table.stacked(each, titles, tables));
  }
}
