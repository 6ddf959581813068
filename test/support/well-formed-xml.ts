/** An element of an XML text: enough of XML to read what our reports write. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Reads an XML text strictly. @throws where it is not well formed */
export function readXml(source: string): XmlElement {
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [top];
  const token = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (let match = token.exec(body); match !== null; match = token.exec(body)) {
    end = token.lastIndex;
    const [, closing, name = '', attributes = '', empty, text] = match;
    const current = open.at(-1) ?? top;
    if (text !== undefined) current.text += unescaped(text);
    else if (closing === '/') {
      if (open.length < 2 || current.name !== name) throw new Error(`</${name}> closes ${current.name}`);
      open.pop();
    } else {
      const element: OpenElement = { name, attributes: read(attributes), children: [], text: '' };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (end !== body.length) throw new Error(`Not XML at ${end}: ${body.slice(end, end + 60)}`);
  if (open.length > 1) throw new Error(`${open.at(-1)?.name ?? ''} is not closed`);
  if (root === undefined || others.length > 0) throw new Error('One root element is expected');
  return root;
}

function read(attributes: string): Readonly<Record<string, string>> {
  const all = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(all.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  if (/[^\t\n\r\u0020-\uFFFD]/.test(text)) throw new Error(`A character that XML does not admit: ${text}`);
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`An entity that is none: ${whole}`);
    return character;
  });
}
