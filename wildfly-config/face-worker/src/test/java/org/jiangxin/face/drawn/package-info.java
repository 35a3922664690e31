/** Faces that nobody has, for tests. Not here: pictures of people; there are none in this project. */
package org.jiangxin.face.drawn;
