# The server of ChainGraph over a store in the folder /graph: docker build -t chaingraph . && docker run -p 127.0.0.1:8000:8000 -v "$PWD/graph:/graph" chaingraph
FROM python:3.12-slim
COPY . /source
RUN pip install --no-cache-dir -c /source/constraints.txt '/source[web]' && rm -r /source
RUN useradd --create-home chaingraph
USER chaingraph
ENV CHAINGRAPH_STORE=/graph LANG=C.UTF-8
VOLUME /graph
EXPOSE 8000
CMD ["chaingraph", "serve", "--host", "0.0.0.0"]
