/** Pictures as SVG and PNG, and the report page that holds them. */
module org.zstar.plotting {
    requires java.desktop;
    requires org.zstar.io.text;
    requires org.jfree.jfreechart;

    exports org.zstar.plotting;
    exports org.zstar.plotting.figures;
    exports org.zstar.plotting.files;
    exports org.zstar.plotting.report;
}
