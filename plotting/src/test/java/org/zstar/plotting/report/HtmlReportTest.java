package org.zstar.plotting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.files.FigureWriter;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

class HtmlReportTest {
    private final HtmlReport report = new HtmlReport("Li in a <field>");

    private static String svg() {
        return new FigureWriter().svg(Figure.of("a figure", new Panel("", Axis.linear("t", "ps"), Axis.linear("MSD", "Å²"))
                .with(new Series.Line("Li", Colour.GREEN, new double[] {0, 1}, new double[] {0, 2}))));
    }

    @Test
    void everythingIsEscaped() {
        String nasty = "<script>alert('x')</script>&\"";
        report.section(nasty).paragraph(nasty).details(nasty, nasty).facts(Map.of(nasty, nasty))
                .files(Map.of("javascript:alert(1)/" + nasty, nasty)).table(List.of(nasty), List.of(List.of(nasty)))
                .picture(svg(), nasty, List.of("a b.csv"));
        String page = report.toHtml();
        assertFalse(page.contains("<script") || page.contains("alert('x')"));
        assertFalse(page.contains("href=\"javascript:"));
        assertTrue(page.contains("href=\"a%20b.csv\""));
        assertTrue(page.contains("<title>Li in a &lt;field&gt;</title>"));
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = report.picture(svg(), "caption", List.of()).toHtml();
        String markup = page.replace("http://www.w3.org/2000/svg", "");
        for (String foreign : List.of("http", "src=", "@import", "<link")) {
            assertFalse(markup.contains(foreign), foreign);
        }
        assertTrue(page.contains("<svg ") && page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
    }

    @Test
    void columnsOfNumbersAreAligned() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("atoms", "127");
        report.table(List.of("set", "RMSE"), List.of(List.of("test", "0.0376"), List.of("training", "−1.5e-3")));
        report.facts(facts);
        String page = report.toHtml();
        assertTrue(page.contains("<th>set</th><th class=\"number\">RMSE</th>"));
        assertTrue(page.contains("<td>training</td><td class=\"number\">−1.5e-3</td>"));
        assertTrue(page.contains("<dt>atoms</dt><dd>127</dd>"));
    }

    @Test
    void raggedTablesAreRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> report.table(List.of("a", "b"), List.of(List.of("1")))).getMessage();
        assertTrue(message.contains("has 1 cells; expected 2"), message);
    }

    @Test
    void theFileHoldsThePage(@TempDir Path folder) throws IOException {
        report.section("Results").picture(svg(), "caption", List.of("msd.svg"));
        Path file = folder.resolve("report.html");
        report.write(file);
        assertEquals(report.toHtml(), Files.readString(file));
    }
}
