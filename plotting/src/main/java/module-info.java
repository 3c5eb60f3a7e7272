/** Pictures as SVG and PNG. */
module org.zstar.plotting {
}
