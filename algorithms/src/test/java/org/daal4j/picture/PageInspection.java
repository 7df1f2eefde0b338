package org.daal4j.picture;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What has to be true of every page of ours, as a browser shows it. */
public final class PageInspection {

  /** How many things are looked at for a page. */
  public static final int CHECKS = 6;

  private static final int HEIGHT = 900;

  /** Texts of pictures that overlap another one, or leave their picture, by more than rounding. */
  private static final String TEXTS =
      """
      (() => {
        const found = [];
        document.querySelectorAll('details').forEach(details => details.open = true);
        for (const svg of document.querySelectorAll('svg')) {
          const box = svg.getBoundingClientRect();
          const name = svg.querySelector('title').textContent.slice(0, 60);
          const texts = [...svg.querySelectorAll('text')].map(text => [text.lastChild.textContent, text.getBoundingClientRect()]);
          texts.forEach(([text, r], i) => {
            if (r.left < box.left - 0.5 || r.right > box.right + 0.5 || r.top < box.top - 0.5 || r.bottom > box.bottom + 0.5)
              found.push(name + ': ' + text + ' leaves the picture by ' + [r.left - box.left, r.top - box.top, box.right - r.right, box.bottom - r.bottom].map(Math.floor));
            for (const [other, o] of texts.slice(0, i))
              if (r.left + 0.5 < o.right && o.left + 0.5 < r.right && r.top + 0.5 < o.bottom && o.top + 0.5 < r.bottom)
                found.push(name + ': ' + text + ' overlaps ' + other);
          });
          if (box.width != svg.getAttribute('width') || box.height != svg.getAttribute('height'))
            found.push(name + ': scaled');
        }
        for (const cell of document.querySelectorAll('td span, th span'))
          if (cell.textContent.length <= 12 && cell.getBoundingClientRect().height > 32)
            found.push('a cell is broken: ' + cell.textContent);
        return found.slice(0, 20).join('\\n');
      })()
      """;

  private static final String TOO_WIDE =
      """
      (() => {
        const root = document.documentElement;
        const inner = innerWidth;
        const wide = [...document.querySelectorAll('h1,h2,h3,p,figure,svg,div,details')]
            .filter(e => e.getBoundingClientRect().right > inner).map(e => e.outerHTML.slice(0, 80));
        return root.scrollWidth > inner ? 'scrolls: ' + root.scrollWidth + ' of ' + inner + ' ' + wide[0] : '';
      })()
      """;

  private PageInspection() {}

  /** Opens a page and returns what is wrong with it. */
  public static List<String> faults(Chromium chromium, URI page, int width, boolean dark)
      throws IOException, InterruptedException {
    chromium.open(page, width, HEIGHT, dark);
    List<String> faults = new ArrayList<>();
    chromium.evaluate(TEXTS).lines().forEach(faults::add);
    chromium.evaluate(TOO_WIDE).lines().forEach(faults::add);
    String background = chromium.evaluate("getComputedStyle(document.body).backgroundColor");
    int surface = (dark ? Palette.DARK : Palette.LIGHT).surface;
    String expected =
        "rgb(" + (surface >> 16) + ", " + (surface >> 8 & 0xff) + ", " + (surface & 0xff) + ")";
    if (!background.equals(expected)) {
      faults.add("the background is " + background + ", not " + expected);
    }
    for (String message : chromium.messages()) {
      faults.add("message: " + message);
    }
    for (String request : chromium.requests()) {
      if (!request.equals(page.toString())) {
        faults.add("request: " + request);
      }
    }
    return faults;
  }
}
