package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a browser shows the pages, in narrow and wide windows, light and dark. */
class PagesInChromiumTest {

  /** A phone, the same with a scroll bar beside the page, and a desk. */
  private static final int[] WIDTHS = {360, 345, 1280};

  private static final int PAGES = 2;

  @TempDir private static Path directory;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.program();
    if (program.isPresent()) {
      chromium = Chromium.start(program.get());
    } else {
      int checks = PAGES * WIDTHS.length * 2 * PageInspection.CHECKS;
      System.out.println(
          "There is no chromium on the PATH: " + checks + " checks of pages are skipped.");
    }
  }

  @BeforeEach
  void skipWithoutChromium() {
    assumeTrue(chromium != null, "there is no chromium on the PATH");
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void usualPagesAreShownAsTheyAreDrawn() throws Exception {
    inspect("usual", DemoPages.usual());
  }

  @Test
  void hardPagesAreShownAsTheyAreDrawn() throws Exception {
    inspect("hard", DemoPages.hard());
  }

  private static void inspect(String name, Page page) throws IOException, InterruptedException {
    Path file = directory.resolve(name + ".html");
    try (Writer out = Files.newBufferedWriter(file)) {
      page.write(out);
    }
    for (int width : WIDTHS) {
      for (boolean dark : new boolean[] {false, true}) {
        assertThat(PageInspection.faults(chromium, file.toUri(), width, dark))
            .as("%s, %d pixels, %s", name, width, dark ? "dark" : "light")
            .isEmpty();
      }
    }
  }

  /** Else the inspection could see nothing at all. */
  @Test
  void faultsAreSeen() throws Exception {
    URI page =
        Files.writeString(
                directory.resolve("faulty.html"),
                """
                <!DOCTYPE html><meta charset="utf-8"><body style="background:pink">
                <svg width="100" height="40" style="height:20px"><title>a</title>
                <text x="5" y="15">one</text><text x="9" y="15">two</text><text x="90" y="15">three</text></svg>
                <table><tr><td><span style="display:inline-block;width:1px">two words</span></table>
                <div style="width:2000px">wide</div><img src="none.png">
                <script>console.log('hello')</script>
                """)
            .toUri();
    assertThat(PageInspection.faults(chromium, page, 360, false))
        .anyMatch(fault -> fault.equals("a: two overlaps one"))
        .anyMatch(fault -> fault.startsWith("a: three leaves the picture"))
        .anyMatch(fault -> fault.equals("a: scaled"))
        .anyMatch(fault -> fault.equals("a cell is broken: two words"))
        .anyMatch(fault -> fault.startsWith("scrolls: "))
        .anyMatch(fault -> fault.startsWith("the background is rgb(255, 192, 203)"))
        .anyMatch(fault -> fault.startsWith("message: ") && fault.contains("hello"))
        .anyMatch(fault -> fault.startsWith("request: ") && fault.endsWith("none.png"));
  }
}
