/** Running a task: its folder, log, progress, results and report. */
package org.zstar.app.run;
