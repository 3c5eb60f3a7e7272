/** Converting files of structures and telling what they hold, frame by frame in bounded memory. */
package org.zstar.app.files;
