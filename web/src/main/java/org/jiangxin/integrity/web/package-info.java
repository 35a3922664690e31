/** Pages about clues: the regulator's, the institution's, the learner's. Not here: the rules and what they lead to (integrity.service). */
package org.jiangxin.integrity.web;
