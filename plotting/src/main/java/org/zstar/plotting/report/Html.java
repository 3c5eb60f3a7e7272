package org.zstar.plotting.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text, links and looks of a page. */
final class Html {
    static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d1d1f; --soft: #5c5c66; --paper: #ffffff; --line: #d9d9e0;
              --shade: #f5f5f8; --link: #0060a0; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ec; --soft: #a4a4b0; --paper: #17171a;
              --line: #3a3a42; --shade: #222226; --link: #7ab8e8; } }
            body { margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
            main { max-width: 1000px; margin: 0 auto; padding: 1.5rem; }
            h1 { font-size: 1.6rem; margin: 0 0 1rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; }
            a { color: var(--link); }
            figure { margin: 1.5rem 0; } figcaption { color: var(--soft); margin-top: .4rem; }
            .picture { background: #ffffff; border: 1px solid var(--line); border-radius: 6px; padding: 8px;
              overflow-x: auto; text-align: center; }
            .picture svg { max-width: 100%; height: auto; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; }
            th { border-bottom-width: 2px; } .number { text-align: right; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: 0; }
            dt { font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .9rem; } dd { margin: 0; }
            @media (min-width: 60rem) { .facts { grid-template-columns: max-content 1fr max-content 1fr; } }
            details { margin: 1rem 0; } summary { cursor: pointer; }
            pre { background: var(--shade); padding: 1rem; border-radius: 6px; overflow-x: auto; font-size: .85rem; }
            @media print { :root { --ink: #000000; --soft: #444444; --paper: #ffffff; --shade: #ffffff; }
              main { max-width: none; padding: 0; } figure, tr { break-inside: avoid; } .picture { border: 0; padding: 0; } }
            """;

    private Html() { }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c >= ' ' || c == '\n' || c == '\t' ? c : '?');
            }
        }
        return out.toString();
    }

    /** A relative link to a file below the page; a scheme such as {@code javascript:} loses its meaning. */
    static String link(String file) {
        return Stream.of(file.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    static boolean isNumber(String text) {
        return text.matches("[-+\\u2212]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+\\u2212]?\\d+)?|\\u2013?");
    }
}
