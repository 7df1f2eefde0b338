package org.daal4j.picture;

/** The style of a page: its colours, light and dark, its grid, and the classes of pictures. */
final class StyleSheet {

  private static final String LAYOUT =
      """
      *{box-sizing:border-box}
      body{margin:0;padding:16px 12px 48px;background:var(--surface);color:var(--ink);\
      font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
      overflow-wrap:anywhere}
      main{max-width:1480px;margin:0 auto}
      h1{font-size:24px;line-height:1.25;margin:0 0 8px}
      h2{font-size:20px;line-height:1.3;margin:40px 0 8px;padding-top:12px;border-top:1px solid var(--grid)}
      h3{font-size:16px;line-height:1.35;margin:0 0 4px}
      p{margin:0 0 12px;max-width:72ch}
      bdi{unicode-bidi:isolate}
      .pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:32px 24px;\
      margin:16px 0;align-items:start}
      figure{margin:0;min-width:0}
      figure.wide{grid-column:1/-1}
      figure.tall{grid-row:span 2}
      figure.taller{grid-row:span 3}
      figcaption p{font-size:15px;margin:0 0 8px}
      .multiples{display:grid;grid-template-columns:repeat(auto-fill,154px);gap:12px}
      svg{display:block}
      details{font-size:14px;margin-top:8px}
      summary{cursor:pointer;color:var(--muted);padding:4px 0}
      .scroll{overflow:auto;max-height:420px;max-width:100%;margin:4px 0 12px;border:1px solid var(--grid)}
      .scroll:focus-visible,summary:focus-visible{outline:2px solid var(--s0);outline-offset:1px}
      pre{margin:0;padding:8px 10px;font:13px/1.5 ui-monospace,monospace;overflow-wrap:normal;width:max-content}
      table{border-collapse:collapse;width:max-content;font-size:14px;font-variant-numeric:tabular-nums;overflow-wrap:normal}
      th,td{padding:3px 10px;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);\
      white-space:nowrap}
      th{font-weight:600}
      td span,th span{display:inline-block;max-width:28ch;white-space:normal;overflow-wrap:break-word}
      th.n,td.n{text-align:right}
      .more{color:var(--muted);font-size:14px}
      """;

  private static final String PICTURES =
      """
      svg text{fill:var(--ink);font-size:12px;unicode-bidi:isolate;white-space:pre}
      svg .q{fill:var(--muted)}
      svg .m{text-anchor:middle}
      svg .e{text-anchor:end}
      svg .h{paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
      .axis{stroke:var(--axis);fill:none}
      .grid{stroke:var(--grid);fill:none;shape-rendering:crispEdges}
      .mark{stroke:var(--muted);fill:none;stroke-dasharray:4 3}
      .halo{stroke:var(--surface);fill:none;stroke-width:4.5}
      .arrow{stroke:var(--ink);fill:none;stroke-width:1.5}
      .cells{shape-rendering:crispEdges}
      """;

  private static final String KINDS =
      """
      .l{fill:none;stroke-width:2;stroke-linejoin:round}
      .k{fill:none;stroke-width:1.5}
      .f{stroke:none}
      .o{fill:var(--surface);stroke-width:1.5}
      .d1{stroke-dasharray:7 3}
      .d2{stroke-dasharray:2 3}
      .d3{stroke-dasharray:8 3 2 3}
      """;

  private StyleSheet() {}

  static String css() {
    StringBuilder css = new StringBuilder();
    css.append(":root{color-scheme:light dark;").append(Palette.LIGHT.variables()).append("}\n");
    css.append("@media(prefers-color-scheme:dark){:root{");
    css.append(Palette.DARK.variables()).append("}}\n");
    css.append(LAYOUT).append(PICTURES);
    for (int i = 0; i < Palette.SERIES; i++) {
      css.append(".s").append(i).append("{fill:var(--s").append(i);
      css.append(");stroke:var(--s").append(i).append(")}\n");
    }
    for (int level = -Palette.LEVELS; level <= Palette.LEVELS; level++) {
      String name = Palette.heatName(level);
      css.append('.').append(name).append("{fill:var(--").append(name).append(")}\n");
      css.append("svg .on-").append(name).append("{fill:var(--on-").append(name).append(")}\n");
    }
    return css.append(KINDS).toString();
  }
}
