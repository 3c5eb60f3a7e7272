package org.zstar.plotting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zstar.io.text.AtomicFile;

/**
 * A page in one file: pictures, tables and text, which needs no network and no other file. It is readable in light and dark
 * surroundings and on paper. All text is escaped, so it may come from anywhere.
 */
public final class HtmlReport {
    private final StringBuilder body = new StringBuilder();
    private final String title;

    /** @param title heading of the page */
    public HtmlReport(String title) {
        this.title = title;
        element("h1", title);
    }

    /** Starts a section. */
    public HtmlReport section(String heading) {
        return element("h2", heading);
    }

    /** Adds a paragraph. */
    public HtmlReport paragraph(String text) {
        return element("p", text);
    }

    /**
     * Adds a picture.
     *
     * @param svg as a {@link org.zstar.plotting.files.FigureWriter} draws it; stands in the page as it is
     * @param caption stands below it
     * @param files names of files with the same picture or its data, beside the page; they become links
     */
    public HtmlReport picture(String svg, String caption, List<String> files) {
        body.append("<figure>\n<div class=\"picture\">").append(svg).append("</div>\n<figcaption>")
                .append(Html.escape(caption));
        for (String file : files) {
            body.append(" <a href=\"").append(Html.link(file)).append("\">").append(Html.escape(file)).append("</a>");
        }
        body.append("</figcaption>\n</figure>\n");
        return this;
    }

    /**
     * Adds a table; columns that hold numbers only are aligned to the right.
     *
     * @param head names of the columns
     * @param rows as many cells each as the head has
     */
    public HtmlReport table(List<String> head, List<List<String>> rows) {
        body.append("<div class=\"wide\"><table>\n<thead>");
        row("th", head, head, rows);
        body.append("</thead>\n<tbody>\n");
        for (List<String> cells : rows) {
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException("a row of the table " + head + " has " + cells.size()
                        + " cells; expected " + head.size());
            }
            row("td", cells, head, rows);
        }
        body.append("</tbody>\n</table></div>\n");
        return this;
    }

    private void row(String tag, List<String> cells, List<String> head, List<List<String>> rows) {
        body.append("<tr>");
        for (int column = 0; column < head.size(); column++) {
            int c = column;
            boolean numbers = !rows.isEmpty() && rows.stream().allMatch(r -> c < r.size() && Html.isNumber(r.get(c)));
            body.append('<').append(tag).append(numbers ? " class=\"number\">" : ">").append(Html.escape(cells.get(c)))
                    .append("</").append(tag).append('>');
        }
        body.append("</tr>\n");
    }

    /** Adds names and their short values, two pairs a line where the page is wide. */
    public HtmlReport facts(Map<String, String> facts) {
        body.append("<dl class=\"facts\">\n");
        facts.forEach((name, value) -> body.append("<dt>").append(Html.escape(name)).append("</dt><dd>")
                .append(Html.escape(value)).append("</dd>\n"));
        body.append("</dl>\n");
        return this;
    }

    /**
     * Adds links to files beside the page.
     *
     * @param files name → what it holds
     */
    public HtmlReport files(Map<String, String> files) {
        body.append("<dl>\n");
        files.forEach((name, meaning) -> body.append("<dt><a href=\"").append(Html.link(name)).append("\">")
                .append(Html.escape(name)).append("</a></dt><dd>").append(Html.escape(meaning)).append("</dd>\n"));
        body.append("</dl>\n");
        return this;
    }

    /** Adds text in its own line breaks, such as a configuration, behind a heading that opens it. */
    public HtmlReport details(String heading, String text) {
        body.append("<details><summary>").append(Html.escape(heading)).append("</summary>\n<pre>")
                .append(Html.escape(text)).append("</pre>\n</details>\n");
        return this;
    }

    private HtmlReport element(String tag, String text) {
        body.append('<').append(tag).append('>').append(Html.escape(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** The whole page. */
    public String toHtml() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + Html.escape(title)
                + "</title>\n<style>\n" + Html.STYLE + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    /** Writes the page; the file appears whole or not at all. */
    public void write(Path file) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporary(), toHtml());
            whole.commit();
        }
    }
}
