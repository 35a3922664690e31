/** Lists of supervision to take away. Not here: what they contain (supervision.service). */
package org.jiangxin.supervision.rest;
